using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Saving;
using Extractor.Storage.Sqlite;

namespace Extractor.Benchmarks.Store;

/// <summary>
/// The measure to compare with: the same rows into the same tables, indexes and full text by prepared statements, one
/// transaction an article, with nothing left to do but to insert them.
/// </summary>
internal sealed class BareInsert : IDisposable
{
    private readonly SqliteDatabase _database;

    public BareInsert(string path)
    {
        _database = SqliteDatabase.Open(path, TimeProvider.System);
    }

    /// <summary>What <see cref="Insert"/> takes, made beforehand.</summary>
    internal sealed record Rows(long Version, Extraction Extraction, VersionRows Texts, List<SentenceRow> Sentences, List<FactRow> Facts, List<(long Term, long Fact)> Postings, List<(long, long)> Totals);

    public Rows Prepare(long version, Extraction extraction)
    {
        var rows = new VersionRows(extraction, withPairs: true);
        var (sentences, facts) = rows.Number(version, []);
        var names = facts.SelectMany(f => f.Terms).Select(t => (t.Field, t.Value)).Distinct().ToList();
        var ids = _database.Write(scope => names.Zip(scope.Rows.TermIds(names)).ToDictionary(p => p.First, p => p.Second));
        return new Rows(
            version, extraction, rows, sentences, facts,
            [.. facts.SelectMany(f => f.Terms.Where(t => t.Posted).Select(t => (ids[(t.Field, t.Value)], f.FactId))).Order()],
            [.. facts.SelectMany(f => f.Terms).CountBy(t => ids[(t.Field, t.Value)]).Select(c => (c.Key, (long)c.Value)).Order()]);
    }

    /// <summary>Articles in one transaction.</summary>
    public void Insert(params IReadOnlyList<Rows> articles) => _database.Write(scope =>
    {
        foreach (var rows in articles)
        {
            scope.Execute(
                "INSERT INTO version_text (version_id, text, source, edits, blocks, sections, issues) VALUES (@Version, @Text, NULL, @Edits, @Blocks, @Sections, @Issues)",
                new { rows.Version, rows.Extraction.Document.Text, rows.Texts.Edits, rows.Texts.Blocks, rows.Texts.Sections, rows.Texts.Issues });
            scope.Rows.Write(rows.Version, rows.Sentences, rows.Facts, rows.Postings);
            scope.Rows.AddTotals(rows.Totals);
        }

        return true;
    });

    public void Dispose() => _database.Dispose();
}
