using Extractor.Recognition.Organisations;

namespace Extractor.Recognition.Titles;

/// <summary>Reads the issuers a title begins with: 中共中央 国务院关于…, 国务院办公厅转发商务部关于…. Thread-safe.</summary>
public sealed class TitleIssuers
{
    private const int LongestList = 120;
    private readonly Lexicon _organisations;
    private readonly SuffixLexicon _suffixes;

    private TitleIssuers(Lexicon organisations, SuffixLexicon suffixes)
    {
        _organisations = organisations;
        _suffixes = suffixes;
    }

    /// <summary>Loads the lexicons it needs from a pipeline's folder; faults are added as <c>file:line: what is wrong</c>.</summary>
    public static TitleIssuers Load(string lexicons, ICollection<string> faults) => new(
        Lexicon.Load(Path.Combine(lexicons, "organisations.tsv"), faults),
        new SuffixLexicon(Lexicon.Load(Path.Combine(lexicons, "org-suffixes.tsv"), faults)));

    /// <summary>The issuers in order; empty where the title names none.</summary>
    public IReadOnlyList<string> Of(string title)
    {
        var about = title.AsSpan().IndexOfAny("《");
        var limit = Math.Min(title.Length, LongestList);
        about = about < 0 ? limit : about;
        foreach (var word in new[] { "关于", "印发", "转发", "批转" })
        {
            var at = title.IndexOf(word, 0, limit, StringComparison.Ordinal);
            about = at > 0 ? Math.Min(at, about) : about;
        }

        if (about == 0 || about == limit)
        {
            return [];
        }

        var issuers = new List<string>();
        foreach (var part in title[..about].Split([' ', '　', '、', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.EndsWith("等部门", StringComparison.Ordinal) ? part[..^3] : part;
            if (Joined(name) is { } joined)
            {
                issuers.AddRange(joined);
                continue;
            }

            if (_organisations.Find(name) is null && (name.Length < 4 || _suffixes.Longest(name) is not { } ending || ending.Word.Length == name.Length))
            {
                return [];
            }

            issuers.Add(name);
        }

        return issuers;
    }

    /// <summary>Several known organisations printed without a sign between them, 中共中央国务院; null where it is no such row.</summary>
    private List<string>? Joined(string names)
    {
        var found = new List<string>();
        for (var at = 0; at < names.Length; at += found[^1].Length)
        {
            if (_organisations.Longest(names.AsSpan(at)) is not { } entry)
            {
                return null;
            }

            found.Add(entry.Word);
        }

        return found.Count > 0 ? found : null;
    }
}
