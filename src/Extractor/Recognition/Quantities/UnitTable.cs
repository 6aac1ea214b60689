using Extractor.Text;

namespace Extractor.Recognition.Quantities;

/// <summary>All units, measure words and currencies in one trie. Immutable and thread-safe.</summary>
internal sealed class UnitTable
{
    private readonly List<Unit> _units = [];
    private readonly WordTrie _trie;
    private readonly WordTrie _measures; // measure words alone: some are spelt as a currency is

    public UnitTable(Lexicon units, Lexicon measureWords, Lexicon currencies, ICollection<string> faults)
    {
        var words = new List<KeyValuePair<string, int>>();
        foreach (var entry in currencies.Entries)
        {
            Add(words, entry, CurrencyKind(entry, faults, out var hundredths), hundredths);
        }

        foreach (var entry in units.Entries)
        {
            Add(words, entry, ParseKind(entry, faults), 0);
        }

        var first = words.Count;
        foreach (var entry in measureWords.Entries)
        {
            _units.Add(new Unit(entry.Word, entry.Normal, UnitKind.Count, entry.Fields.Count > 0 ? entry.Fields[0] : "", 0));
            Spell(words, entry.Word);
        }

        _trie = new WordTrie(words);
        _measures = new WordTrie(words.Skip(first));
    }

    /// <summary>The longest unit at <paramref name="at"/> that no blocker follows; null where there is none.</summary>
    public Unit? Match(ReadOnlySpan<char> text, int at, out int end)
    {
        var rest = text[at..];
        var length = _trie.Longest(rest, out var index);
        while (length > 0)
        {
            if (index >= 0 && Fits(_units[index], text, at + length))
            {
                end = at + length;
                return _units[index];
            }

            // 块 of mirrors counts pieces where it is no money.
            if (index >= 0 && _units[index].Kind == UnitKind.Money && _measures.Find(rest[..length]) is >= 0 and var piece && Fits(_units[piece], text, at + length))
            {
                end = at + length;
                return _units[piece];
            }

            // A shorter unit: 万 of the loop is small, units are short words.
            do
            {
                length--;
                index = length > 0 ? _trie.Find(rest[..length]) : -1;
            }
            while (length > 0 && index < 0);
        }

        end = at;
        return null;
    }

    private static bool Fits(Unit unit, ReadOnlySpan<char> text, int next)
    {
        if (next >= text.Length)
        {
            return true;
        }

        var c = text[next];
        return char.IsAsciiLetter(unit.Word[^1]) ? !char.IsAsciiLetterOrDigit(c) : !unit.Blockers.Contains(c);
    }

    private void Add(List<KeyValuePair<string, int>> words, LexiconEntry entry, UnitKind? kind, int hundredths)
    {
        if (kind is not { } known)
        {
            return;
        }

        _units.Add(new Unit(entry.Word, entry.Normal, known, entry.Fields.Count > 1 ? entry.Fields[1] : "", hundredths));
        Spell(words, entry.Word);
    }

    private void Spell(List<KeyValuePair<string, int>> words, string word)
    {
        foreach (var form in TraditionalForms.Of(word))
        {
            words.Add(KeyValuePair.Create(form, _units.Count - 1));
        }
    }

    private static UnitKind? ParseKind(LexiconEntry entry, ICollection<string> faults)
    {
        var name = entry.Fields.Count > 0 ? entry.Fields[0] : "";
        switch (name)
        {
            case "percent": return UnitKind.Percent;
            case "permille": return UnitKind.Permille;
            case "point": return UnitKind.Point;
            case "multiple": return UnitKind.Multiple;
            case "measure": return UnitKind.Measure;
            case "duration": return UnitKind.Duration;
            case "count": return UnitKind.Count;
            default:
                faults.Add($"units.tsv: '{entry.Word}' has no kind of unit in its third column but '{name}'");
                return null;
        }
    }

    private static UnitKind? CurrencyKind(LexiconEntry entry, ICollection<string> faults, out int hundredths)
    {
        hundredths = 0;
        var role = entry.Fields.Count > 0 ? entry.Fields[0] : "";
        switch (role)
        {
            case "unit": return UnitKind.Money;
            case "prefix": return UnitKind.MoneyPrefix;
            case "both": return UnitKind.MoneyBoth;
            default:
                if (role.StartsWith("sub:", StringComparison.Ordinal) && int.TryParse(role.AsSpan(4), out hundredths))
                {
                    return UnitKind.MoneyPart;
                }

                faults.Add($"currencies.tsv: '{entry.Word}' says '{role}' in its third column, which is none of unit, prefix, both, sub:N");
                return null;
        }
    }
}
