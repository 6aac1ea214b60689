using Extractor.Facts;
using Extractor.Storage.Saving;
using Extractor.Text;

namespace Extractor.Storage.Review;

/// <summary>A fact's row while decisions are put into effect.</summary>
internal sealed record ReviewedRow
{
    public const string Columns =
        """
        SELECT f.fact_id AS FactId, f.sentence_id AS SentenceId, f.live AS IsLive, f.id AS Id, f.key AS Key, f.kind AS Kind, f.text AS Text, f.span_start AS SpanStart,
            f.source_start AS SourceStart, f.source_end AS SourceEnd, f.rule AS Rule, f.confidence AS Confidence, f.state AS State, f.slots AS Slots,
            f.inherited AS Inherited, f.issues AS Issues, f.machine AS Machine, s.span_start AS SentenceStart, s.text AS Sentence
        FROM fact f JOIN sentence s ON s.sentence_id = f.sentence_id
        """;

    public long FactId { get; init; }
    public long SentenceId { get; init; }
    public int IsLive { get; init; }
    public string Id { get; init; } = "";
    public string Key { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Text { get; init; } = "";
    public int SpanStart { get; init; }
    public int SourceStart { get; init; }
    public int SourceEnd { get; init; }
    public string Rule { get; init; } = "";
    public double Confidence { get; init; }
    public string State { get; init; } = "";
    public string Slots { get; init; } = "";
    public string? Inherited { get; init; }
    public string? Issues { get; init; }
    public string? Machine { get; init; }
    public int SentenceStart { get; init; }
    public string Sentence { get; init; } = "";

    public bool Live => IsLive != 0;

    public bool IsHuman => Rule == HumanFacts.Rule;

    public TextSpan SentenceSpan => new(SentenceStart, SentenceStart + Sentence.Length);

    /// <summary>What it says now.</summary>
    public FactContent Content => new(new TextSpan(SpanStart, SpanStart + Text.Length), new TextSpan(SourceStart, SourceEnd), Text, SlotNotation.Read(Slots, Inherited));

    /// <summary>What the machine said; of a fact that a person stated, what it says now.</summary>
    public FactContent MachineContent => FactContent.Read(Machine) ?? Content;

    public Fact Fact(FactContent content) => new()
    {
        Kind = Kind,
        Id = Id,
        Key = Key,
        Span = content.Span,
        SourceSpan = content.SourceSpan,
        Quote = content.Quote,
        Sentence = Sentence,
        SentenceSpan = SentenceSpan,
        Rule = Rule,
        Confidence = Confidence,
        Slots = content.Slots,
        Issues = Issues?.Split(',') ?? [],
    };

    public ReviewedRow Saying(FactContent content, string state, string? machine) => this with
    {
        Text = content.Quote,
        SpanStart = content.Span.Start,
        SourceStart = content.SourceSpan.Start,
        SourceEnd = content.SourceSpan.End,
        Slots = SlotNotation.Write(content.Slots),
        Inherited = FactContent.InheritedOf(content.Slots),
        State = state,
        Machine = machine,
    };
}
