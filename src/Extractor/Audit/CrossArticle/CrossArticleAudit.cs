using Extractor.Recognition;

namespace Extractor.Audit.CrossArticle;

/// <summary>
/// Figures of several articles against each other: the same indicator, place, period and unit with values that exclude each
/// other; the same number in two currencies; a value orders of magnitude off the indicator's own history. Rounding, cutting
/// off, bounds and hedges are no contradictions. Pure and thread-safe.
/// </summary>
/// <param name="preferred">The name preferred for an indicator that has several; gives others back as they are.</param>
/// <param name="places">Names of places with their full names; null knows none but those with 省, 市 and the like.</param>
public sealed class CrossArticleAudit(Func<string, string> preferred, Lexicon? places = null)
{
    /// <summary>The issue of articles that contradict each other.</summary>
    public const string Conflict = "figure.conflict";

    /// <summary>The issue of values too far apart to be one thing's, which only share its name.</summary>
    public const string Scope = "figure.scope";

    /// <summary>The issue of a unit or magnitude that is unlike the rest.</summary>
    public const string Unit = "figure.unit";

    private readonly Scope _scope = new(places);

    public IReadOnlyList<CrossFinding> Run(IEnumerable<Witness> witnesses)
    {
        var seen = witnesses.GroupBy(w => w.Document).SelectMany(d => Compared([.. d])).ToList();
        var findings = new List<CrossFinding>();
        foreach (var thing in seen.GroupBy(s => s.Thing))
        {
            findings.AddRange(thing.GroupBy(s => (s.View.Period, s.AsOf, s.View.Unit)).Select(g => Contradiction.Among([.. g])).OfType<CrossFinding>());
            findings.AddRange(thing.GroupBy(s => (s.View.Period, s.AsOf)).Select(g => UnlikeMagnitude.Currencies([.. g])).OfType<CrossFinding>());
            findings.AddRange(thing.GroupBy(s => (s.View.Unit, s.View.Period!.Length)).SelectMany(g => UnlikeMagnitude.History([.. g])));
        }

        return findings;
    }

    /// <summary>What each figure of one document is compared by; figures that are not compared are left out.</summary>
    /// <param name="document">All its figures, in reading order.</param>
    public IEnumerable<(Witness Witness, string Thing)> Things(IReadOnlyList<Witness> document) => Compared(document).Select(c => (c.Witness, $"{c.Thing}"));

    /// <summary>Figures that other articles may speak of too: actual ones of a period and a place that is said.</summary>
    private IEnumerable<ComparedFigure> Compared(IReadOnlyList<Witness> document)
    {
        var byId = document.ToDictionary(w => w.Fact.Id);
        return FigureView.Of(document.Select(w => w.Fact))
            .Where(v => v.Period is not null && v.Status == "actual" && !(v.Identity.IsLocal && v.Place is null) && v.Identity.Name.Length > 1 && !IsPartOfBefore(v))
            .Select(v => new ComparedFigure(byId[v.Fact.Id], v, preferred(v.Identity.Name), _scope.Of(byId[v.Fact.Id], v)));
    }

    /// <summary>其中，出口… goes on about what an earlier sentence says, and may be a province's.</summary>
    private static bool IsPartOfBefore(FigureView figure) => figure.Place is null && figure.Fact.Sentence.StartsWith("其中", StringComparison.Ordinal);
}
