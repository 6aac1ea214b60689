using Extractor.Facts;
using Extractor.Recognition;

namespace Extractor.Audit.CrossArticle;

/// <summary>
/// Whose and which part a figure speaks of, as far as its words say: figures of unlike scope never contradict each other.
/// Rather too narrow than too wide, since an alarm between a province and the nation is worse than one missed.
/// </summary>
/// <param name="places">Names of places with their full names; null knows none.</param>
internal sealed class Scope(Lexicon? places)
{
    private static readonly string[] Nation = ["我国", "中国", "全国"];

    /// <summary>A value beside which one of these stands is another thing than one without it.</summary>
    private static readonly string[] Parts = ["累计", "其中", "日均", "月均", "人均", "年均", "新增", "净增", "存量", "单月", "当月", "截至目前", "高峰", "预计"];

    /// <summary>Part of an economy: what stands behind them may be theirs alone, unless the indicator itself names them.</summary>
    private static readonly string[] Sectors = ["制造业", "服务业", "工业", "采矿业", "农业", "建筑业", "行业", "产业", "领域", "民营", "民间", "国有", "外资", "企业", "高技术", "自贸"];

    private const int LongestDateline = 8;

    public string Of(Witness witness, FigureView figure)
    {
        var lead = Lead(figure.Fact);
        var parts = Parts.Where(p => lead.Contains(p, StringComparison.Ordinal))
            .Concat(Sectors.Where(s => lead.Contains(s, StringComparison.Ordinal) && !figure.Identity.Name.Contains(s, StringComparison.Ordinal)));
        return string.Join('|', [Place(witness, figure), .. parts]);
    }

    /// <summary>The place that the figure is of, by its full name; empty for the nation or where none is said.</summary>
    public string Place(Witness witness, FigureView figure) => figure.Place is { } place ? Full(place) : Mentioned(Lead(figure.Fact), witness.Title);

    /// <summary>The words beside a value, in its own clause, that make it another thing than one without them.</summary>
    public static IEnumerable<string> PartsBeside(Fact fact)
    {
        var lead = Lead(fact);
        var clause = lead[(lead.LastIndexOfAny(['，', ',', '；', ';', '：']) + 1)..];
        return Parts.Where(p => clause.Contains(p, StringComparison.Ordinal) || fact.TextOf("indicator")?.Contains(p, StringComparison.Ordinal) == true);
    }

    private static string Lead(Fact fact) => fact.Sentence[..Math.Clamp(fact.Span.Start - fact.SentenceSpan.Start, 0, fact.Sentence.Length)];

    private string Mentioned(string lead, string? title)
    {
        if (Nation.Any(n => lead.Contains(n, StringComparison.Ordinal)))
        {
            return "";
        }

        var names = Names(lead);
        return string.Join('+', names.Count > 0 || title is null ? names : Names(title));
    }

    private SortedSet<string> Names(string text)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length && places is not null; at++)
        {
            if (places.Longest(text.AsSpan(at)) is { } entry)
            {
                at += entry.Word.Length - 1;
                if (!Nation.Contains(entry.Normal) && !IsDateline(text.AsSpan(at + 1)))
                {
                    names.Add(entry.Normal);
                }
            }
        }

        return names;
    }

    /// <summary>北京1月17日电 says where it was written.</summary>
    private static bool IsDateline(ReadOnlySpan<char> behind) =>
        behind.Length > 0 && char.IsAsciiDigit(behind[0]) && behind[..Math.Min(LongestDateline, behind.Length)].Contains('电');

    private string Full(string place) => places?.Find(place)?.Normal ?? place;
}
