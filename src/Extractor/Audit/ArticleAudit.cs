using Extractor.Audit.Arithmetic;
using Extractor.Audit.Ranges;
using Extractor.Audit.Sources;
using Extractor.Documents;
using Extractor.Facts;

namespace Extractor.Audit;

/// <summary>
/// What of one article does not fit together. Alarms only where no reading of the printed numbers fits: a number stands for
/// all values it may be rounded from, hedges for more. Thread-safe; linear in the text and in the facts.
/// </summary>
public static class ArticleAudit
{
    /// <summary>All findings: those of figures, then those of words.</summary>
    /// <exception cref="OperationCanceledException">The time is over: it was told to stop.</exception>
    public static IReadOnlyList<AuditFinding> Run(AuditWords words, string text, IReadOnlyList<Fact> facts, CancellationToken cancellation = default)
    {
        var figures = FigureView.Of(facts);
        var index = new FigureIndex(figures);
        return
        [
            .. new RateAudit(words, figures, index, text).Run(cancellation),
            .. new PartsAudit(words, figures).Run(),
            .. new ShareAudit(words, figures, index, text).Run(cancellation),
            .. RangeAudit.Run(words, figures),
            .. ListAudit.Run(text),
        ];
    }

    /// <summary>The facts, those in doubt with the codes of the findings among their issues.</summary>
    public static IReadOnlyList<Fact> Mark(IReadOnlyList<Fact> facts, IReadOnlyList<AuditFinding> findings)
    {
        if (findings.All(f => f.Facts.Count == 0))
        {
            return facts;
        }

        var codes = findings.Where(f => f.Facts.Count > 0).ToLookup(f => f.Facts[0].Id, f => f.Code);
        return [.. facts.Select(f => codes.Contains(f.Id) ? f with { Issues = [.. f.Issues.Union(codes[f.Id])] } : f)];
    }

    /// <summary>Findings as issues of the article, each at the fact in doubt or at the words.</summary>
    public static IEnumerable<Issue> Issues(string text, IReadOnlyList<AuditFinding> findings) => findings.Select(f =>
        f.Facts.Count > 0 ? new Issue(f.Code, f.Explanation, f.Facts[0].Span, f.Facts[0].Quote)
        : ListAudit.Place(text, f) is var place ? new Issue(f.Code, f.Explanation, place, place.In(text)) : throw new InvalidOperationException());
}
