using Extractor.Documents;
using Extractor.Facts;
using Extractor.Segmentation;
using Extractor.Storage.Queries;
using Extractor.Storage.Saving;
using Extractor.Text;

namespace Extractor.Storage.Review;

/// <summary>One version of a document while decisions are put into effect on its facts.</summary>
internal sealed class ReviewedVersion
{
    private sealed record Header
    {
        public long FactLow { get; init; }
        public long FactHigh { get; init; }
        public string? Publisher { get; init; }
        public string Authors { get; init; } = "";
        public string Tags { get; init; } = "";
        public string ContentHash { get; init; } = "";
    }

    private sealed record TextRow
    {
        public string Text { get; init; } = "";
        public string? Source { get; init; }
        public string Edits { get; init; } = "";
        public string Blocks { get; init; } = "";
    }

    private readonly WriteScope _scope;
    private readonly long _version;
    private readonly Header _header;
    private readonly Lazy<Document> _document;
    private readonly Dictionary<long, ReviewedRow> _rows;

    public ReviewedVersion(WriteScope scope, string path, long version)
    {
        (_scope, _version, Path) = (scope, version, path);
        _header = scope.First<Header>(
            """
            SELECT fact_low AS FactLow, fact_high AS FactHigh, publisher AS Publisher, authors AS Authors, tags AS Tags, content_hash AS ContentHash
            FROM version WHERE version_id = @version
            """,
            new { version })!;
        _document = new Lazy<Document>(ReadDocument);
        _rows = scope.Query<ReviewedRow>($"{ReviewedRow.Columns} WHERE f.fact_id BETWEEN @FactLow AND @FactHigh ORDER BY f.fact_id DESC", _header).ToDictionary(r => r.FactId);
    }

    public string Path { get; }

    public string Text => _document.Value.Text;

    /// <summary>The facts as they stand, in the order of their rows.</summary>
    public IReadOnlyCollection<ReviewedRow> Rows => _rows.Values;

    public ReviewedRow? ByKey(string? key) => key is null ? null : _rows.Values.FirstOrDefault(r => r.Key == key);

    /// <summary>A content at another place of this version's text.</summary>
    public FactContent At(FactContent content, TextSpan span) => content with { Span = span, SourceSpan = _document.Value.InFile(span), Quote = span.In(Text) };

    /// <summary>The sentence a place stands in: that of facts there already, else by its punctuation.</summary>
    public TextSpan SentenceAt(TextSpan span)
    {
        if (_rows.Values.FirstOrDefault(r => r.SentenceSpan.Contains(span)) is { } row)
        {
            return row.SentenceSpan;
        }

        return SentenceSplitter.Split(_document.Value).Select(s => s.Span).Where(s => s.Contains(span)).DefaultIfEmpty(span).First();
    }

    /// <summary>Makes a row say something, and remembers what the machine said where that is something else.</summary>
    public void Show(ReviewedRow row, FactContent content, string state)
    {
        var machine = row.MachineContent;
        var same = row.IsHuman || (content.SaysWhat(machine) && content.Span == machine.Span);
        var next = new FactRow(row.FactId, row.SentenceId, row.Fact(same && !row.IsHuman ? machine : content), "", null, []) { State = state };
        next = next with { Slots = SlotNotation.Write(next.Fact), Period = VersionRows.PeriodOf(next.Fact) };
        Repost(row.FactId, FactTerms.Of(row.Fact(row.Content), VersionRows.PeriodOf(row.Fact(row.Content))), FactTerms.Of(next.Fact, next.Period), row.Live);
        var kept = same ? null : FactContent.Write(machine);
        _scope.Rows.Rewrite(next, kept);
        _rows[row.FactId] = row.Saying(FactContent.Of(next.Fact), state, kept);
    }

    /// <summary>Adds a fact that a person states.</summary>
    /// <exception cref="ReviewException">There is no room.</exception>
    public ReviewedRow State(string kind, FactContent content, string state, long run)
    {
        var sentence = SentenceAt(content.Span);
        var words = sentence.In(Text);
        var id = _rows.Count == 0 ? _header.FactHigh : _rows.Keys.Min() - 1;
        if (id < _header.FactLow)
        {
            throw new ReviewException(ReviewFault.Full, Path);
        }

        var occurrence = 0;
        while (ByKey(FactIdentity.Key(kind, words, content.Quote, occurrence)) is not null)
        {
            occurrence++;
        }

        var fact = new Fact
        {
            Kind = kind, Key = FactIdentity.Key(kind, words, content.Quote, occurrence), Span = content.Span, SourceSpan = content.SourceSpan, Quote = content.Quote,
            Id = FactIdentity.Id(_header.ContentHash, kind, content.Span, _rows.Values.Count(r => r.Kind == kind && r.MachineContent.Span == content.Span)),
            Sentence = words, SentenceSpan = sentence, Rule = HumanFacts.Rule, Confidence = 1, Slots = content.Slots,
        };
        var period = VersionRows.PeriodOf(fact);
        var row = new FactRow(id, id, fact, SlotNotation.Write(fact), period, [.. FactTerms.Of(fact, period), .. Shared()]) { State = state, ChangedRun = run };
        var terms = Numbered(row.Terms);
        _scope.Rows.Write(_version, [new SentenceRow(id, 1, sentence.Start, words)], [row], [.. terms.Where(t => t.Term.Posted).Select(t => (t.Id, id)).Order()]);
        _scope.Rows.Flush();
        _scope.Rows.AddTotals([.. terms.Select(t => (t.Id, 1L)).Order()]);
        Count(1);
        _rows[id] = _scope.First<ReviewedRow>($"{ReviewedRow.Columns} WHERE f.fact_id = @id", new { id })!;
        return _rows[id];
    }

    /// <summary>Takes a fact away that a person had stated.</summary>
    public void Retract(ReviewedRow row)
    {
        var fact = row.Fact(row.Content);
        var terms = Numbered([.. FactTerms.Of(fact, VersionRows.PeriodOf(fact)), .. Shared()]);
        _scope.Rows.Remove(row.FactId, row.FactId, [.. terms.Where(t => t.Term.Posted).Select(t => (t.Id, row.FactId)).Order()]);
        _scope.Rows.AddTotals([.. terms.Select(t => (t.Id, -1L)).Order()]);
        Count(-1);
        _rows.Remove(row.FactId);
    }

    private void Count(int by) => _scope.Execute("UPDATE version SET fact_count = fact_count + @by WHERE version_id = @version", new { by, version = _version });

    private void Repost(long fact, List<FactTerm> before, List<FactTerm> after, bool live)
    {
        var (gone, come) = (Numbered([.. before.Except(after)]), Numbered([.. after.Except(before)]));
        _scope.Rows.Post([.. come.Where(t => t.Term.Posted).Select(t => (t.Id, fact))], [.. gone.Where(t => t.Term.Posted).Select(t => (t.Id, fact))]);
        if (live && gone.Count + come.Count > 0)
        {
            _scope.Rows.AddTotals([.. gone.Select(t => (t.Id, -1L)).Concat(come.Select(t => (t.Id, 1L))).GroupBy(t => t.Id).Select(g => (g.Key, g.Sum(t => t.Item2))).Order()]);
        }
    }

    private List<(FactTerm Term, long Id)> Numbered(IReadOnlyList<FactTerm> terms)
    {
        var distinct = terms.Distinct().ToList();
        return [.. distinct.Zip(_scope.Rows.TermIds([.. distinct.Select(t => (t.Field, t.Value))]))];
    }

    private IEnumerable<FactTerm> Shared() => FactTerms.Of(_header.Publisher, DocumentNotation.ReadTexts(_header.Authors), DocumentNotation.ReadTexts(_header.Tags));

    private Document ReadDocument()
    {
        var row = _scope.First<TextRow>("SELECT text AS Text, source AS Source, edits AS Edits, blocks AS Blocks FROM version_text WHERE version_id = @_version", new { _version })!;
        return new Document
        {
            Path = Path, ContentHash = _header.ContentHash, Body = MappedText.Create(row.Source ?? row.Text, DocumentNotation.ReadEdits(row.Edits)),
            Blocks = DocumentNotation.ReadBlocks(row.Blocks),
        };
    }
}
