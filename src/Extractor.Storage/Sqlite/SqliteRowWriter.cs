using Extractor.Storage.Jobs;
using Extractor.Storage.Saving;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Writes rows by statements that are prepared once. Used by one thread at a time.</summary>
internal sealed class SqliteRowWriter(SqliteConnection connection) : IRowWriter, IDisposable
{
    private const int RememberedTerms = 200_000;
    private const int PostingsAtOnce = 16;

    private readonly Dictionary<(string, string), long> _terms = [];
    private readonly List<(long Sentence, string? Pairs)> _toIndex = [];
    private readonly List<(long Term, long Fact)> _toPost = [];
    private readonly PreparedStatement _findTerm = new(connection, "SELECT term_id FROM term WHERE field = $1 AND value = $2", 2);
    private readonly PreparedStatement _addTerm = new(connection, "INSERT INTO term (field, value, folded) VALUES ($1, $2, fold($2)) RETURNING term_id", 2);
    private readonly PreparedStatement _sentence = new(connection, "INSERT INTO sentence (sentence_id, fact_count, span_start, text) VALUES ($1, $2, $3, $4)", 4);
    private readonly PreparedStatement _index = new(connection, "INSERT INTO sentence_index (rowid, bigrams) VALUES ($1, $2)", 2);
    private readonly PreparedStatement _fact = new(
        connection,
        """
        INSERT INTO fact (fact_id, version_id, sentence_id, live, changed_run, id, key, kind, text, span_start, source_start, source_end, rule, confidence, state,
            value, value_max, unit, measure, status, direction, modifier, period_start, period_end, slots, inherited, issues)
        VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)
        """,
        26);

    private readonly PreparedStatement _postings = new(
        connection,
        $"INSERT INTO posting (term_id, fact_id) VALUES {string.Join(", ", Enumerable.Range(0, PostingsAtOnce).Select(i => $"(${(2 * i) + 1}, ${(2 * i) + 2})"))}",
        2 * PostingsAtOnce);

    private readonly PreparedStatement _posting = new(connection, "INSERT INTO posting (term_id, fact_id) VALUES ($1, $2)", 2);
    private readonly PreparedStatement _total = new(
        connection,
        "INSERT INTO term_total (term_id, shard, total) VALUES ($1, 0, $2) ON CONFLICT (term_id, shard) DO UPDATE SET total = total + excluded.total",
        2);

    private readonly PreparedStatement _removePosting = new(connection, "DELETE FROM posting WHERE term_id = $1 AND fact_id = $2", 2);
    private readonly PreparedStatement _removeIndex = new(
        connection, "DELETE FROM sentence_index WHERE rowid IN (SELECT sentence_id FROM sentence WHERE sentence_id BETWEEN $1 AND $2)", 2);

    private readonly PreparedStatement _removeSentences = new(connection, "DELETE FROM sentence WHERE sentence_id BETWEEN $1 AND $2", 2);
    private readonly PreparedStatement _removeFacts = new(connection, "DELETE FROM fact WHERE fact_id BETWEEN $1 AND $2", 2);

    private readonly PreparedStatement _item = new(
        connection, "INSERT INTO work_item (run_id, seq, path, place, facets, state) VALUES ($1, $2, $3, $4, $5, 'waiting') ON CONFLICT DO NOTHING RETURNING 1", 5);

    private readonly PreparedStatement _content = new(connection, "INSERT INTO work_content (run_id, seq, bytes) VALUES ($1, $2, $3)", 3);

    private readonly PreparedStatement _remark = new(
        connection,
        "INSERT INTO remark (remark_id, key, code, message, span_start, text, context_start, context) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        8);

    private readonly PreparedStatement _rewrite = new(
        connection,
        """
        UPDATE fact SET state = $2, text = $3, span_start = $4, source_start = $5, source_end = $6, value = $7, value_max = $8, unit = $9, measure = $10,
            status = $11, direction = $12, modifier = $13, period_start = $14, period_end = $15, slots = $16, inherited = $17, machine = $18
        WHERE fact_id = $1
        """,
        18);

    private IEnumerable<PreparedStatement> All =>
        [_item, _content, _findTerm, _addTerm, _sentence, _index, _fact, _posting, _postings, _total, _removePosting, _removeIndex, _removeSentences, _removeFacts, _remark, _rewrite];

    public long[] TermIds(IReadOnlyList<(string Field, string Value)> terms)
    {
        var ids = new long[terms.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            if (!_terms.TryGetValue(terms[i], out ids[i]))
            {
                ids[i] = _findTerm.Scalar(terms[i].Field, terms[i].Value) ?? _addTerm.Scalar(terms[i].Field, terms[i].Value)!.Value;
                if (_terms.Count >= RememberedTerms)
                {
                    _terms.Clear();
                }

                _terms[terms[i]] = ids[i];
            }
        }

        return ids;
    }

    public int AddItems(long run, long first, IReadOnlyList<NewItem> items)
    {
        var added = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (_item.Scalar(run, first + i, item.Path, item.Place, item.Facets) is not null)
            {
                added++;
                if (item.Content is { } content)
                {
                    _content.Run(run, first + i, content.ToArray());
                }
            }
        }

        return added;
    }

    public void Write(long version, IReadOnlyList<SentenceRow> sentences, IReadOnlyList<FactRow> facts, IReadOnlyList<(long Term, long Fact)> postings)
    {
        // Ids count down; rows that come in ascending order are put behind each other.
        for (var i = sentences.Count - 1; i >= 0; i--)
        {
            var row = sentences[i];
            _sentence.Run(row.SentenceId, row.FactCount, row.SpanStart, row.Text);
            _toIndex.Add((row.SentenceId, row.Pairs));
        }

        for (var i = facts.Count - 1; i >= 0; i--)
        {
            var (row, fact) = (facts[i], facts[i].Fact);
            _fact.Run(
                row.FactId, version, row.SentenceId, row.ChangedRun, fact.Id, fact.Key, fact.Kind, fact.Quote, fact.Span.Start, fact.SourceSpan.Start,
                fact.SourceSpan.End, fact.Rule, fact.Confidence, row.State, row.Value, row.ValueMax, row.Unit, fact.TextOf("measure"),
                fact.TextOf("status"), fact.TextOf("direction"), fact.TextOf("modifier"), row.Period?.First, row.Period?.Last, row.Slots, row.Inherited, row.Issues);
        }

        _toPost.AddRange(postings);
    }

    public void Flush()
    {
        // The full-text index begins a new segment, to be merged later, whenever a row number is less than the one before.
        _toIndex.Sort((a, b) => a.Sentence.CompareTo(b.Sentence));
        foreach (var (sentence, pairs) in _toIndex)
        {
            _index.Run(sentence, pairs);
        }

        _toPost.Sort();
        WritePostings(_toPost);
        _toIndex.Clear();
        _toPost.Clear();
    }

    public void AddRemarks(long highest, IReadOnlyList<RemarkRow> remarks)
    {
        for (var i = 0; i < remarks.Count; i++)
        {
            var row = remarks[i];
            _remark.Run(highest - i, row.Key, row.Code, row.Message, row.SpanStart, row.Text, row.ContextStart, row.Context);
        }
    }

    public void Remove(long low, long high, IReadOnlyList<(long Term, long Fact)> postings)
    {
        Flush();
        foreach (var (term, fact) in postings)
        {
            _removePosting.Run(term, fact);
        }

        _removeIndex.Run(low, high);
        _removeSentences.Run(low, high);
        _removeFacts.Run(low, high);
    }

    public void Rewrite(FactRow row, string? machine) => _rewrite.Run(
        row.FactId, row.State, row.Fact.Quote, row.Fact.Span.Start, row.Fact.SourceSpan.Start, row.Fact.SourceSpan.End, row.Value, row.ValueMax, row.Unit,
        row.Fact.TextOf("measure"), row.Fact.TextOf("status"), row.Fact.TextOf("direction"), row.Fact.TextOf("modifier"), row.Period?.First, row.Period?.Last,
        row.Slots, row.Inherited, machine);

    public void Post(IReadOnlyList<(long Term, long Fact)> added, IReadOnlyList<(long Term, long Fact)> removed)
    {
        Flush();
        foreach (var (term, fact) in removed)
        {
            _removePosting.Run(term, fact);
        }

        WritePostings(added);
    }

    public void AddTotals(IReadOnlyList<(long Term, long Delta)> deltas)
    {
        foreach (var (term, delta) in deltas)
        {
            _total.Run(term, delta);
        }
    }

    public void Forget()
    {
        _terms.Clear();
        _toIndex.Clear();
        _toPost.Clear();
    }

    private void WritePostings(IReadOnlyList<(long Term, long Fact)> postings)
    {
        var values = new object?[2 * PostingsAtOnce];
        var at = 0;
        for (; at + PostingsAtOnce <= postings.Count; at += PostingsAtOnce)
        {
            for (var i = 0; i < PostingsAtOnce; i++)
            {
                (values[2 * i], values[(2 * i) + 1]) = postings[at + i];
            }

            _postings.Run(values);
        }

        for (; at < postings.Count; at++)
        {
            _posting.Run(postings[at].Term, postings[at].Fact);
        }
    }

    public void Dispose()
    {
        foreach (var statement in All)
        {
            statement.Dispose();
        }
    }
}
