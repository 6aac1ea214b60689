using Dapper;
using Extractor.Storage.Upkeep;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>A new store file, filled beside its place and put there when it is whole.</summary>
internal sealed class SqliteBulkTarget : IBulkTarget
{
    private const int RowsPerTransaction = 50_000;

    private readonly string _path;
    private readonly string _unfinished;
    private readonly SqliteConnection _connection;

    /// <exception cref="StoreException">Something that is no empty store lies at the place.</exception>
    public SqliteBulkTarget(string path, TimeProvider clock)
    {
        _path = path;
        _unfinished = path + ".unfinished";
        SqliteFile.RefuseFilled(path, clock);
        SqliteFile.Delete(_unfinished);
        SqliteDatabase.Open(_unfinished, clock).Dispose();
        _connection = SqliteDatabase.Connect(new SqliteConnectionStringBuilder { DataSource = _unfinished, Pooling = false }.ToString());
        _connection.Execute("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF");
    }

    public IEnumerable<object?[]> Read(StoredTable table) => TableReader.Read(_connection, null, table);

    public void Write(StoredTable table, IEnumerable<object?[]> rows)
    {
        var sql = $"INSERT INTO {table.Name} ({string.Join(", ", table.Names)}) VALUES ({string.Join(", ", table.Names.Select((_, i) => $"${i + 1}"))})";
        using var insert = new PreparedStatement(_connection, sql, table.Names.Count);
        using var index = new PreparedStatement(_connection, "INSERT INTO sentence_index (rowid, bigrams) VALUES ($1, $2)", 2);
        foreach (var part in rows.Chunk(RowsPerTransaction))
        {
            using var transaction = _connection.BeginTransaction();
            foreach (var row in part)
            {
                insert.Run(row);
                if (table.Name == "sentence")
                {
                    index.Run(row[0], Bigrams.Of((string)row[3]!));
                }
            }

            transaction.Commit();
        }
    }

    public void Finish()
    {
        _connection.Execute("ANALYZE;");
        _connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        _connection.Dispose();
        SqliteFile.Place(_unfinished, _path);
    }

    public void Dispose()
    {
        _connection.Dispose();
        SqliteFile.Delete(_unfinished);
    }
}
