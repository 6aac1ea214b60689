namespace Extractor.Rules;

/// <summary>Punctuation as patterns see it: half and full width are one mark.</summary>
public static class PunctuationMarks
{
    /// <summary>Every mark, in its normal form.</summary>
    public const string All = "，。；：、（）！？“”‘’《》〈〉【】〔〕—…·／％＋－～ ";

    /// <summary>The full-width form of a mark; other characters as they are.</summary>
    public static char Normal(char mark) => mark switch
    {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '(' => '（',
        ')' => '）',
        '!' => '！',
        '?' => '？',
        '/' => '／',
        '%' => '％',
        '+' => '＋',
        '-' or '–' or '−' => '－',
        '~' => '～',
        '．' or '•' or '・' => '·',
        '"' => '“',
        '\'' => '‘',
        '「' or '『' => '“',
        '」' or '』' => '”',
        '[' => '【',
        ']' => '】',
        '―' or '─' => '—',
        '\n' or '\r' or '\t' or '\u3000' or '\u00a0' => ' ',
        _ => mark,
    };

    public static bool Is(char mark) => All.Contains(Normal(mark), StringComparison.Ordinal);
}
