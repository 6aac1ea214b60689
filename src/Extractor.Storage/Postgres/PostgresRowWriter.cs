using Dapper;
using Extractor.Storage.Jobs;
using Extractor.Storage.Queries;
using Extractor.Storage.Saving;
using Npgsql;

namespace Extractor.Storage.Postgres;

/// <summary>Writes rows by binary COPY and by arrays, within one transaction.</summary>
internal sealed class PostgresRowWriter(NpgsqlConnection connection, NpgsqlTransaction transaction, TermCache cache) : IRowWriter
{
    /// <summary>So many writers add to the same count without waiting for each other.</summary>
    private const int Shards = 8;

    private readonly Dictionary<(string Field, string Value), long> _new = [];
    private readonly List<SentenceRow> _sentences = [];
    private readonly List<(long Version, FactRow Row)> _facts = [];
    private readonly List<(long Term, long Fact)> _postings = [];
    private readonly List<(long Id, RemarkRow Row)> _remarks = [];

    /// <summary>Terms looked up or added in this transaction.</summary>
    public IReadOnlyDictionary<(string Field, string Value), long> NewTerms => _new;

    public long[] TermIds(IReadOnlyList<(string Field, string Value)> terms)
    {
        // Always in the same order, so that two writers do not wait for each other in a circle.
        var unknown = terms.Where(t => !cache.TryGet(t, out _) && !_new.ContainsKey(t)).Distinct()
            .OrderBy(t => t.Field, StringComparer.Ordinal).ThenBy(t => t.Value, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            var parameters = new { fields = unknown.Select(t => t.Field).ToArray(), values = unknown.Select(t => t.Value).ToArray(), folded = unknown.Select(t => TextFolding.Fold(t.Value)).ToArray() };
            connection.Execute(
                "INSERT INTO term (field, value, folded) SELECT * FROM unnest(@fields, @values, @folded) ON CONFLICT (field, value) DO NOTHING", parameters, transaction);
            foreach (var (id, field, value) in connection.Query<(long, string, string)>(
                         "SELECT t.term_id, t.field, t.value FROM term t JOIN unnest(@fields, @values) AS u (field, value) ON u.field = t.field AND u.value = t.value",
                         parameters,
                         transaction))
            {
                _new[(field, value)] = id;
            }
        }

        return [.. terms.Select(t => _new.TryGetValue(t, out var id) || cache.TryGet(t, out id) ? id : throw new InvalidOperationException($"Term {t} was not added."))];
    }

    public int AddItems(long run, long first, IReadOnlyList<NewItem> items)
    {
        var added = connection.Query<long>(
            """
            INSERT INTO work_item (run_id, seq, path, place, facets, state)
            SELECT @run, u.seq, u.path, u.place, u.facets, 'waiting' FROM unnest(@places, @paths, @origins, @facets) AS u (seq, path, place, facets)
            ON CONFLICT DO NOTHING RETURNING seq
            """,
            new
            {
                run,
                places = Enumerable.Range(0, items.Count).Select(i => first + i).ToArray(),
                paths = items.Select(i => i.Path).ToArray(),
                origins = items.Select(i => i.Place).ToArray(),
                facets = items.Select(i => i.Facets).ToArray(),
            },
            transaction).ToList();
        foreach (var seq in added)
        {
            if (items[(int)(seq - first)].Content is { } content)
            {
                connection.Execute("INSERT INTO work_content (run_id, seq, bytes) VALUES (@run, @seq, @bytes)", new { run, seq, bytes = content.ToArray() }, transaction);
            }
        }

        return added.Count;
    }

    public void Write(long version, IReadOnlyList<SentenceRow> sentences, IReadOnlyList<FactRow> facts, IReadOnlyList<(long Term, long Fact)> postings)
    {
        _sentences.AddRange(sentences);
        _facts.AddRange(facts.Select(f => (version, f)));
        _postings.AddRange(postings);
    }

    public void AddRemarks(long highest, IReadOnlyList<RemarkRow> remarks) => _remarks.AddRange(remarks.Select((row, i) => (highest - i, row)));

    /// <summary>The rows of all articles at once: each copy waits for the server twice.</summary>
    public void Flush()
    {
        if (_facts.Count > 0)
        {
            WriteSentences();
            WriteFacts();
            WritePostings();
        }

        if (_remarks.Count > 0)
        {
            WriteRemarks();
        }
    }

    public void Remove(long low, long high, IReadOnlyList<(long Term, long Fact)> postings)
    {
        Post([], postings);
        connection.Execute("DELETE FROM sentence WHERE sentence_id BETWEEN @low AND @high", new { low, high }, transaction);
        connection.Execute("DELETE FROM fact WHERE fact_id BETWEEN @low AND @high", new { low, high }, transaction);
    }

    public void Rewrite(FactRow row, string? machine)
    {
        Flush();
        connection.Execute(
            """
            UPDATE fact SET state = @State, text = @Quote, folded_text = @folded, span_start = @start, source_start = @sourceStart, source_end = @sourceEnd, value = @Value,
                value_max = @ValueMax, unit = @Unit, measure = @measure, status = @status, direction = @direction, modifier = @modifier, period_start = @first,
                period_end = @last, slots = @Slots, inherited = @Inherited, machine = @machine
            WHERE fact_id = @FactId
            """,
            new
            {
                row.FactId,
                row.State,
                row.Fact.Quote,
                folded = TextFolding.Fold(row.Fact.Quote),
                start = row.Fact.Span.Start,
                sourceStart = row.Fact.SourceSpan.Start,
                sourceEnd = row.Fact.SourceSpan.End,
                row.Value,
                row.ValueMax,
                row.Unit,
                measure = row.Fact.TextOf("measure"),
                status = row.Fact.TextOf("status"),
                direction = row.Fact.TextOf("direction"),
                modifier = row.Fact.TextOf("modifier"),
                first = row.Period?.First,
                last = row.Period?.Last,
                row.Slots,
                row.Inherited,
                machine,
            },
            transaction);
    }

    public void Post(IReadOnlyList<(long Term, long Fact)> added, IReadOnlyList<(long Term, long Fact)> removed)
    {
        Flush();
        connection.Execute(
            "DELETE FROM posting q USING unnest(@terms, @facts) AS u (term_id, fact_id) WHERE q.term_id = u.term_id AND q.fact_id = u.fact_id",
            new { terms = removed.Select(p => p.Term).ToArray(), facts = removed.Select(p => p.Fact).ToArray() },
            transaction);
        connection.Execute(
            "INSERT INTO posting (term_id, fact_id) SELECT * FROM unnest(@terms, @facts)",
            new { terms = added.Select(p => p.Term).ToArray(), facts = added.Select(p => p.Fact).ToArray() },
            transaction);
    }

    public void AddTotals(IReadOnlyList<(long Term, long Delta)> deltas) => connection.Execute(
        $"""
        INSERT INTO term_total (term_id, shard, total) SELECT u.term_id, pg_backend_pid() % {Shards}, u.delta FROM unnest(@terms, @counts) AS u (term_id, delta)
        ON CONFLICT (term_id, shard) DO UPDATE SET total = term_total.total + excluded.total
        """,
        new { terms = deltas.Select(d => d.Term).ToArray(), counts = deltas.Select(d => d.Delta).ToArray() },
        transaction);

    /// <summary>Nothing to forget: it lives as long as its transaction, and terms are remembered only when that is committed.</summary>
    public void Forget()
    {
    }

    private void WritePostings()
    {
        using var copy = connection.BeginBinaryImport("COPY posting (term_id, fact_id) FROM STDIN (FORMAT BINARY)");
        _postings.Sort();
        foreach (var (term, fact) in _postings)
        {
            copy.StartRow();
            copy.Write(term);
            copy.Write(fact);
        }

        copy.Complete();
        _postings.Clear();
    }

    private void WriteRemarks()
    {
        using var copy = connection.BeginBinaryImport("COPY remark (remark_id, key, code, message, span_start, text, context_start, context) FROM STDIN (FORMAT BINARY)");
        foreach (var (id, row) in _remarks)
        {
            copy.StartRow();
            copy.Write(id);
            copy.Write(row.Key);
            copy.Write(row.Code);
            Write(copy, row.Message);
            copy.Write(row.SpanStart);
            copy.Write(row.Text);
            copy.Write(row.ContextStart);
            copy.Write(row.Context);
        }

        copy.Complete();
        _remarks.Clear();
    }

    private void WriteSentences()
    {
        using var copy = connection.BeginBinaryImport("COPY sentence (sentence_id, fact_count, span_start, text, folded) FROM STDIN (FORMAT BINARY)");
        foreach (var row in _sentences)
        {
            copy.StartRow();
            copy.Write(row.SentenceId);
            copy.Write(row.FactCount);
            copy.Write(row.SpanStart);
            copy.Write(row.Text);
            Write(copy, FoldedBeside(row.Text));
        }

        copy.Complete();
        _sentences.Clear();
    }

    private void WriteFacts()
    {
        using var copy = connection.BeginBinaryImport(
            """
            COPY fact (fact_id, version_id, sentence_id, live, changed_run, id, key, kind, text, span_start, source_start, source_end, rule, confidence, state,
                value, value_max, unit, measure, status, direction, modifier, period_start, period_end, slots, inherited, issues, folded_text) FROM STDIN (FORMAT BINARY)
            """);
        foreach (var (version, row) in _facts)
        {
            var fact = row.Fact;
            copy.StartRow();
            copy.Write(row.FactId);
            copy.Write(version);
            copy.Write(row.SentenceId);
            copy.Write(1);
            copy.Write(row.ChangedRun);
            copy.Write(fact.Id);
            copy.Write(fact.Key);
            copy.Write(fact.Kind);
            copy.Write(fact.Quote);
            copy.Write(fact.Span.Start);
            copy.Write(fact.SourceSpan.Start);
            copy.Write(fact.SourceSpan.End);
            copy.Write(fact.Rule);
            copy.Write(fact.Confidence);
            copy.Write(row.State);
            Write(copy, row.Value);
            Write(copy, row.ValueMax);
            Write(copy, row.Unit);
            Write(copy, fact.TextOf("measure"));
            Write(copy, fact.TextOf("status"));
            Write(copy, fact.TextOf("direction"));
            Write(copy, fact.TextOf("modifier"));
            Write(copy, row.Period?.First);
            Write(copy, row.Period?.Last);
            copy.Write(row.Slots);
            Write(copy, row.Inherited);
            Write(copy, row.Issues);
            copy.Write(TextFolding.Fold(fact.Quote));
        }

        copy.Complete();
        _facts.Clear();
    }

    /// <summary>The folded text where it differs.</summary>
    public static string? FoldedBeside(string text) => TextFolding.Fold(text) is var folded && folded != text ? folded : null;

    private static void Write<T>(NpgsqlBinaryImporter copy, T? value)
        where T : struct
    {
        if (value is { } given)
        {
            copy.Write(given);
        }
        else
        {
            copy.WriteNull();
        }
    }

    private static void Write(NpgsqlBinaryImporter copy, string? value)
    {
        if (value is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(value);
        }
    }
}
