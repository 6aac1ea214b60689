using Extractor.Text;

namespace Extractor.Recognition.Quantities;

/// <summary>
/// Words and names that contain numerals and count nothing: 统一, 四川, 一带一路, 新三样, 5G. Immutable and thread-safe.
/// </summary>
internal sealed class NumeralWords
{
    private readonly WordTrie _trie;
    private readonly int _longest;

    public NumeralWords(Lexicon words)
    {
        _trie = new WordTrie(words.Entries.SelectMany(e => TraditionalForms.Of(e.Word)).Select(w => KeyValuePair.Create(w, 0)));
        _longest = words.Entries.Select(e => e.Word.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The longest word that covers the character at <paramref name="at"/>, begins at or before it and is no piece of a longer numeral.</summary>
    public bool Covers(ReadOnlySpan<char> text, int from, int at, out TextSpan word)
    {
        word = default;
        for (var start = Math.Max(from, at - Math.Min(_longest, 5)); start <= at; start++)
        {
            if (!_trie.Starts(text[start]))
            {
                continue;
            }

            var length = _trie.Longest(text[start..], out _);
            if (start + length > at && length > word.Length && !CutsNumeral(text, start, start + length))
            {
                word = new TextSpan(start, start + length);
            }
        }

        return word.Length > 0;
    }

    /// <summary>12306 is a telephone number, but not in 12306.5万人次.</summary>
    private static bool CutsNumeral(ReadOnlySpan<char> text, int start, int end) =>
        (char.IsDigit(text[start]) && EndsInDigit(text[..start])) || (char.IsDigit(text[end - 1]) && GoesOn(text[end..]));

    private static bool EndsInDigit(ReadOnlySpan<char> before) =>
        before is [.., var last] && (char.IsDigit(last) || (last is '.' or '．' or ',' && before is [.., var digit, _] && char.IsDigit(digit)));

    private static bool GoesOn(ReadOnlySpan<char> after) =>
        after is [var next, ..] && (char.IsDigit(next) || next is '万' or '亿' or '%' or '％' || (next is '.' or '．' && after is [_, var digit, ..] && char.IsDigit(digit)));
}
