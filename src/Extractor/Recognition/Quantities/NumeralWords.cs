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

    /// <summary>The longest word that covers the character at <paramref name="at"/> and begins at or before it.</summary>
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
            if (start + length > at && length > word.Length)
            {
                word = new TextSpan(start, start + length);
            }
        }

        return word.Length > 0;
    }
}
