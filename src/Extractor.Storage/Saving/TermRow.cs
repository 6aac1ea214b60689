using Extractor.Facts;
using Extractor.Storage.Queries;
using Extractor.Text;

namespace Extractor.Storage.Saving;

/// <summary>What of a fact's row says which terms it has.</summary>
internal sealed record TermRow
{
    public const string Columns =
        """
        SELECT f.fact_id AS FactId, f.kind AS Kind, f.rule AS Rule, f.slots AS Slots, f.inherited AS Inherited, f.issues AS Issues,
            f.period_start AS PeriodStart, f.period_end AS PeriodEnd, f.state AS State, f.version_id AS VersionId
        FROM fact f
        """;

    public long FactId { get; init; }

    public string Kind { get; init; } = "";

    public string Rule { get; init; } = "";

    public string Slots { get; init; } = "";

    public string? Inherited { get; init; }

    public string? Issues { get; init; }

    public int? PeriodStart { get; init; }

    public int? PeriodEnd { get; init; }

    public string State { get; init; } = "";

    public long VersionId { get; init; }

    /// <summary>The fact's own terms, without those of its document.</summary>
    public List<FactTerm> Terms() => FactTerms.Of(
        new Fact
        {
            Kind = Kind,
            Rule = Rule,
            Slots = SlotNotation.Read(Slots, Inherited),
            Issues = Issues?.Split(',') ?? [],
            Id = "",
            Key = "",
            Quote = "",
            Sentence = "",
            Confidence = 0,
            Span = default(TextSpan),
            SourceSpan = default,
            SentenceSpan = default,
        },
        PeriodStart is { } start ? new DayRange(start, PeriodEnd!.Value) : null);
}
