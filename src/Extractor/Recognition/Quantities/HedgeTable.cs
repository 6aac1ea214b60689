namespace Extractor.Recognition.Quantities;

/// <summary>The hedges before and behind numbers. Immutable and thread-safe.</summary>
internal sealed class HedgeTable
{
    private readonly Dictionary<string, Hedge> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Hedge> _after = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Hedge>.AlternateLookup<ReadOnlySpan<char>> _beforeBySpan;
    private readonly Dictionary<string, Hedge>.AlternateLookup<ReadOnlySpan<char>> _afterBySpan;
    private readonly int _longestBefore;
    private readonly int _longestAfter;
    private readonly bool[] _endsBefore = new bool[char.MaxValue + 1];
    private readonly bool[] _startsAfter = new bool[char.MaxValue + 1];

    public HedgeTable(Lexicon hedges, ICollection<string> faults)
    {
        foreach (var entry in hedges.Entries)
        {
            var place = entry.Fields.Count > 0 ? entry.Fields[0] : "";
            if (ModifierNames.Parse(entry.Normal) is not { } modifier || place is not ("before" or "after"))
            {
                faults.Add($"hedges.tsv: '{entry.Word}' needs a modifier and 'before' or 'after', not '{entry.Normal}' and '{place}'");
                continue;
            }

            var hedge = new Hedge(entry.Word, modifier, entry.Fields.Count > 1 ? entry.Fields[1] : "");
            foreach (var word in TraditionalForms.Of(entry.Word))
            {
                if (place == "before")
                {
                    _before.TryAdd(word, hedge);
                    _endsBefore[word[^1]] = true;
                    _longestBefore = Math.Max(_longestBefore, word.Length);
                }
                else
                {
                    _after.TryAdd(word, hedge);
                    _startsAfter[word[0]] = true;
                    _longestAfter = Math.Max(_longestAfter, word.Length);
                }
            }
        }

        _beforeBySpan = _before.GetAlternateLookup<ReadOnlySpan<char>>();
        _afterBySpan = _after.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest hedge that ends at <paramref name="at"/>, not reaching back beyond <paramref name="from"/>.</summary>
    public Hedge? Before(ReadOnlySpan<char> text, int from, int at, out int start)
    {
        start = at;
        if (at <= from || !_endsBefore[text[at - 1]])
        {
            return null;
        }

        for (var length = Math.Min(_longestBefore, at - from); length > 0; length--)
        {
            if (_beforeBySpan.TryGetValue(text.Slice(at - length, length), out var hedge))
            {
                if (at - length > from && hedge.Blockers.Contains(text[at - length - 1]))
                {
                    return null;
                }

                start = at - length;
                return hedge;
            }
        }

        return null;
    }

    /// <summary>The longest hedge that begins at <paramref name="at"/>.</summary>
    public Hedge? After(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        if (at >= text.Length || !_startsAfter[text[at]])
        {
            return null;
        }

        for (var length = Math.Min(_longestAfter, text.Length - at); length > 0; length--)
        {
            if (_afterBySpan.TryGetValue(text.Slice(at, length), out var hedge))
            {
                if (at + length < text.Length && hedge.Blockers.Contains(text[at + length]))
                {
                    return null;
                }

                end = at + length;
                return hedge;
            }
        }

        return null;
    }
}
