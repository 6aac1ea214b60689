using System.Globalization;
using Extractor.Text;

namespace Extractor.Recognition.Times;

/// <summary>The words of time in one trie: relative ones, parts of years, vague ones, plans, holidays. Immutable and thread-safe.</summary>
internal sealed class TimeWords
{
    private readonly List<TimeWord> _words = [];
    private readonly WordTrie _trie;
    private readonly WordTrie _plans;
    private readonly WordTrie _vague;
    private readonly WordTrie _holidays;
    private readonly List<LexiconEntry> _planEntries;
    private readonly List<LexiconEntry> _vagueEntries;
    private readonly List<LexiconEntry> _holidayEntries;

    public TimeWords(Lexicon words, Lexicon vague, Lexicon plans, Lexicon holidays, ICollection<string> faults)
    {
        foreach (var entry in words.Entries)
        {
            if (!Enum.TryParse<TimeWordKind>(entry.Normal.Replace("-", "", StringComparison.Ordinal), true, out var kind)
                || !int.TryParse(entry.Fields.Count > 0 ? entry.Fields[0] : "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                faults.Add($"time-words.tsv: '{entry.Word}' has no known kind '{entry.Normal}' or no number behind it");
                continue;
            }

            _words.Add(new TimeWord(entry.Word, kind, number, Field(entry, 1), Field(entry, 2)));
        }

        foreach (var entry in plans.Entries)
        {
            var years = entry.Normal.Split('/');
            if (years.Length != 2 || !years.All(y => int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            {
                faults.Add($"time-plans.tsv: '{entry.Word}' needs its years as 2021/2025, not '{entry.Normal}'");
            }
        }

        _trie = Trie(_words.Select(w => w.Word));
        _planEntries = [.. plans.Entries.Where(e => e.Normal.Contains('/'))];
        _vagueEntries = [.. vague.Entries];
        _holidayEntries = [.. holidays.Entries];
        _plans = Trie(_planEntries.Select(e => e.Word));
        _vague = Trie(_vagueEntries.Select(e => e.Word));
        _holidays = Trie(_holidayEntries.Select(e => e.Word));
    }

    /// <summary>Every spelling of every word, for the table of triggers.</summary>
    public IEnumerable<string> Spellings =>
        _words.Select(w => w.Word).Concat(_planEntries.Select(e => e.Word)).Concat(_vagueEntries.Select(e => e.Word)).Concat(_holidayEntries.Select(e => e.Word)).SelectMany(TraditionalForms.Of);

    /// <summary>The longest word at <paramref name="at"/> whose neighbours allow it; null where there is none.</summary>
    public TimeWord? Match(ReadOnlySpan<char> text, int from, int at, out int end)
    {
        var length = _trie.Longest(text[at..], out var index);
        while (length > 0)
        {
            if (index >= 0 && Fits(text, from, at, at + length, _words[index].NotBehind, _words[index].NotBefore))
            {
                end = at + length;
                return _words[index];
            }

            do
            {
                length--;
                index = length > 0 ? _trie.Find(text.Slice(at, length)) : -1;
            }
            while (length > 0 && index < 0);
        }

        end = at;
        return null;
    }

    /// <summary>The plan named at <paramref name="at"/> and its years.</summary>
    public bool MatchPlan(ReadOnlySpan<char> text, int at, out int end, out int first, out int last)
    {
        first = last = 0;
        end = at;
        var length = _plans.Longest(text[at..], out var index);
        if (length == 0)
        {
            return false;
        }

        var years = _planEntries[index].Normal;
        first = int.Parse(years.AsSpan(0, years.IndexOf('/')), NumberStyles.None, CultureInfo.InvariantCulture);
        last = int.Parse(years.AsSpan(years.IndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        end = at + length;
        return true;
    }

    /// <summary>The end of the vague expression at <paramref name="at"/>; the same offset where there is none.</summary>
    public int MatchVague(ReadOnlySpan<char> text, int from, int at)
    {
        var length = _vague.Longest(text[at..], out var index);
        return length > 0 && Fits(text, from, at, at + length, Field(_vagueEntries[index], 0), Field(_vagueEntries[index], 1)) ? at + length : at;
    }

    /// <summary>The holiday at <paramref name="at"/>: its rule, such as <c>10-01</c> or <c>lunar 1-1</c>; null where there is none.</summary>
    public string? MatchHoliday(ReadOnlySpan<char> text, int from, int at, out int end)
    {
        var length = _holidays.Longest(text[at..], out var index);
        end = at + length;
        return length > 0 && Fits(text, from, at, end, Field(_holidayEntries[index], 0), Field(_holidayEntries[index], 1)) ? _holidayEntries[index].Normal : null;
    }

    private static bool Fits(ReadOnlySpan<char> text, int from, int start, int end, string notBehind, string notBefore) =>
        (notBehind.Length == 0 || start <= from || !notBehind.Contains(text[start - 1]))
        && (notBefore.Length == 0 || end >= text.Length || !notBefore.Contains(text[end]));

    private static string Field(LexiconEntry entry, int index) => entry.Fields.Count > index ? entry.Fields[index] : "";

    private static WordTrie Trie(IEnumerable<string> words) =>
        new(words.SelectMany((w, i) => TraditionalForms.Of(w).Select(f => KeyValuePair.Create(f, i))));
}
