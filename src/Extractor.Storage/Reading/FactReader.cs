using Extractor.Facts;
using Extractor.Storage.Records;
using Extractor.Storage.Review;
using Extractor.Storage.Saving;
using Extractor.Text;

namespace Extractor.Storage.Reading;

/// <summary>Reads facts by the numbers of their rows.</summary>
internal sealed class FactReader(ReadScope scope, SqlDialect dialect)
{
    private const string Columns =
        """
        SELECT f.fact_id AS FactId, f.id AS Id, f.key AS Key, f.kind AS Kind, f.text AS Text, f.span_start AS SpanStart, f.source_start AS SourceStart,
            f.source_end AS SourceEnd, f.rule AS Rule, f.confidence AS Confidence, f.state AS State, f.slots AS Slots, f.inherited AS Inherited,
            f.issues AS Issues, f.machine AS Machine, f.changed_run AS ChangedRun, s.span_start AS SentenceStart, s.text AS Sentence, v.document_id AS DocumentId,
            d.path AS Path, v.title AS Title, v.publisher AS Publisher, v.published AS Published
        FROM fact f JOIN sentence s ON s.sentence_id = f.sentence_id JOIN version v ON v.version_id = f.version_id
            JOIN document d ON d.document_id = v.document_id
        """;

    private sealed record Row
    {
        public long FactId { get; init; }
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
        public long ChangedRun { get; init; }
        public int SentenceStart { get; init; }
        public string Sentence { get; init; } = "";
        public long DocumentId { get; init; }
        public string Path { get; init; } = "";
        public string? Title { get; init; }
        public string? Publisher { get; init; }
        public string? Published { get; init; }
    }

    /// <summary>The facts in the order of the ids.</summary>
    public IReadOnlyList<StoredFact> Read(IReadOnlyList<long> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var found = scope.Query<Row>($"{Columns} WHERE {dialect.Among("f.fact_id", "@ids")}", new { ids = dialect.SetValue([.. ids]) }).ToDictionary(r => r.FactId);
        return [.. ids.Select(id => Fact(found[id]))];
    }

    /// <summary>The facts of one version in reading order.</summary>
    public IReadOnlyList<StoredFact> OfVersion(long low, long high) =>
        [.. scope.Query<Row>($"{Columns} WHERE f.fact_id BETWEEN @low AND @high ORDER BY f.fact_id DESC", new { low, high }).Select(Fact)];

    private static StoredFact Fact(Row row)
    {
        var fact = FactOf(row);
        return Stored(row, fact, FactContent.Read(row.Machine) is { } m ? fact with { Span = m.Span, SourceSpan = m.SourceSpan, Quote = m.Quote, Slots = m.Slots } : null);
    }

    private static Fact FactOf(Row row) => new()
    {
        Kind = row.Kind,
        Id = row.Id,
        Key = row.Key,
        Span = new TextSpan(row.SpanStart, row.SpanStart + row.Text.Length),
        SourceSpan = new TextSpan(row.SourceStart, row.SourceEnd),
        Quote = row.Text,
        Sentence = row.Sentence,
        SentenceSpan = new TextSpan(row.SentenceStart, row.SentenceStart + row.Sentence.Length),
        Rule = row.Rule,
        Confidence = row.Confidence,
        Slots = SlotNotation.Read(row.Slots, row.Inherited),
        Issues = row.Issues?.Split(',') ?? [],
    };

    private static StoredFact Stored(Row row, Fact fact, Fact? machine) => new()
    {
        Fact = fact,
        Machine = machine,
        DocumentId = row.DocumentId,
        Document = row.Path,
        Title = row.Title,
        Publisher = row.Publisher,
        Published = Times.ReadDate(row.Published),
        State = row.State,
        ChangedRun = row.ChangedRun,
        RowId = row.FactId,
    };
}
