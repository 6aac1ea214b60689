using Extractor.Text;

namespace Extractor.Recognition.Organisations;

/// <summary>Finds the longest entry of a lexicon that a stretch of text ends with. Thread-safe; allocates nothing.</summary>
internal sealed class SuffixLexicon
{
    private readonly WordTrie _reversed;
    private readonly Lexicon _lexicon;
    private readonly int _longest;

    public SuffixLexicon(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _longest = lexicon.Entries.Count == 0 ? 0 : lexicon.Entries.Max(e => e.Word.Length);
        _reversed = new WordTrie(lexicon.Entries.Select((e, i) => KeyValuePair.Create(Reverse(e.Word), i)));
    }

    /// <summary>The longest entry at the end of the text; null where there is none.</summary>
    public LexiconEntry? Longest(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_reversed.Starts(text[^1]))
        {
            return null;
        }

        Span<char> reversed = stackalloc char[Math.Min(_longest, text.Length)];
        text[^reversed.Length..].CopyTo(reversed);
        reversed.Reverse();
        return _reversed.Longest(reversed, out var index) > 0 ? _lexicon.Entries[index] : null;
    }

    private static string Reverse(string word) => string.Create(word.Length, word, static (to, from) =>
    {
        from.CopyTo(to);
        to.Reverse();
    });
}
