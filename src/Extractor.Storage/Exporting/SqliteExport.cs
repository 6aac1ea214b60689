using Dapper;
using Extractor.Storage.Records;
using Extractor.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Exporting;

/// <summary>
/// Facts as a plain SQLite database for other programs, such as Datasette: articles, sentences and facts with declared
/// references, and a trigram index over the sentences. Written beside its place and put there when it is whole.
/// </summary>
public static class SqliteExport
{
    private const int FactsPerTransaction = 20_000;

    /// <summary>Writes facts in the order given; replaces a file that is there.</summary>
    /// <returns>How many facts were written.</returns>
    /// <exception cref="StoreException">The file cannot be written.</exception>
    public static long Write(IEnumerable<StoredFact> facts, string path)
    {
        var unfinished = path + ".unfinished";
        SqliteFile.Delete(unfinished);
        try
        {
            long count;
            using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
            {
                connection.Open();
                connection.Execute(Schema());
                count = Fill(connection, facts);
                connection.Execute("INSERT INTO sentence_fts (sentence_fts) VALUES ('rebuild'); ANALYZE;");
            }

            SqliteFile.Place(unfinished, path);
            return count;
        }
        catch (SqliteException e)
        {
            throw new StoreException($"The file {path} cannot be written: {e.Message}", e);
        }
        finally
        {
            SqliteFile.Delete(unfinished);
        }
    }

    private static string Schema() =>
        $"""
        PRAGMA synchronous = OFF;
        CREATE TABLE article (
            article_id INTEGER PRIMARY KEY, title TEXT, path TEXT NOT NULL UNIQUE, publisher TEXT, published TEXT
        );
        CREATE TABLE sentence (
            sentence_id INTEGER PRIMARY KEY, text TEXT NOT NULL, article_id INTEGER NOT NULL REFERENCES article (article_id), start INTEGER NOT NULL
        );
        CREATE TABLE fact (
            fact_id TEXT PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL,
            {string.Join(", ", ExportColumns.Slots.Select(s => $"{s.Column} {(s.IsNumber ? "NUMERIC" : "TEXT")}"))},
            article_id INTEGER NOT NULL REFERENCES article (article_id), sentence_id INTEGER NOT NULL REFERENCES sentence (sentence_id),
            start INTEGER NOT NULL, "end" INTEGER NOT NULL, source_start INTEGER NOT NULL, source_end INTEGER NOT NULL,
            rule TEXT NOT NULL, confidence REAL NOT NULL, issues TEXT, state TEXT NOT NULL, fact_key TEXT NOT NULL
        );
        CREATE TABLE policy_issuer (
            fact_id TEXT NOT NULL REFERENCES fact (fact_id), issuer TEXT NOT NULL
        );
        CREATE INDEX sentence_article ON sentence (article_id);
        CREATE INDEX fact_article ON fact (article_id);
        CREATE INDEX fact_sentence ON fact (sentence_id);
        CREATE INDEX fact_kind_indicator ON fact (kind, indicator, period);
        CREATE INDEX policy_issuer_fact ON policy_issuer (fact_id);
        CREATE VIRTUAL TABLE sentence_fts USING fts5 (text, content = "sentence", content_rowid = "sentence_id", tokenize = "trigram");
        """;

    private static long Fill(SqliteConnection connection, IEnumerable<StoredFact> facts)
    {
        var slots = ExportColumns.Slots;
        using var article = new PreparedStatement(connection, "INSERT OR IGNORE INTO article (article_id, title, path, publisher, published) VALUES ($1, $2, $3, $4, $5)", 5);
        using var sentence = new PreparedStatement(
            connection, "INSERT INTO sentence (text, article_id, start) SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT 1 FROM sentence WHERE article_id = $2 AND start = $3 AND text = $1)", 3);
        using var sentenceId = new PreparedStatement(connection, "SELECT sentence_id FROM sentence WHERE article_id = $2 AND start = $3 AND text = $1", 3);
        using var insert = new PreparedStatement(
            connection,
            $"""
            INSERT INTO fact (fact_id, kind, text, {string.Join(", ", slots.Select(s => s.Column))}, article_id, sentence_id, start, "end", source_start, source_end,
                rule, confidence, issues, state, fact_key)
            VALUES ({string.Join(", ", Enumerable.Range(1, slots.Count + 14).Select(i => $"${i}"))})
            """,
            slots.Count + 14);
        using var issuer = new PreparedStatement(connection, "INSERT INTO policy_issuer (fact_id, issuer) VALUES ($1, $2)", 2);
        long count = 0;
        foreach (var part in facts.Chunk(FactsPerTransaction))
        {
            using var transaction = connection.BeginTransaction();
            foreach (var stored in part)
            {
                var fact = stored.Fact;
                article.Run(stored.DocumentId, stored.Title, stored.Document, stored.Publisher, ExportColumns.Published(stored));
                sentence.Run(fact.Sentence, stored.DocumentId, fact.SentenceSpan.Start);
                insert.Run(
                [
                    fact.Id, fact.Kind, fact.Quote,
                    .. slots.Select(s => ExportColumns.Value(fact, s.Slot, s.IsNumber)),
                    stored.DocumentId, sentenceId.Scalar(fact.Sentence, stored.DocumentId, fact.SentenceSpan.Start), fact.Span.Start, fact.Span.End, fact.SourceSpan.Start,
                    fact.SourceSpan.End, fact.Rule, fact.Confidence, fact.Issues.Count == 0 ? null : string.Join(',', fact.Issues), stored.State, fact.Key,
                ]);
                foreach (var name in fact.ListOf("issuers"))
                {
                    issuer.Run(fact.Id, name);
                }

                count++;
            }

            transaction.Commit();
        }

        return count;
    }
}
