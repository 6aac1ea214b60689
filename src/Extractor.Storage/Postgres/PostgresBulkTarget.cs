using Dapper;
using Extractor.Storage.Queries;
using Extractor.Storage.Upkeep;
using Npgsql;

namespace Extractor.Storage.Postgres;

/// <summary>An empty PostgreSQL store, filled in one transaction.</summary>
internal sealed class PostgresBulkTarget : IBulkTarget
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    /// <exception cref="StoreException">There is something in it.</exception>
    public PostgresBulkTarget(NpgsqlConnection connection, string location)
    {
        _connection = connection;
        _transaction = connection.BeginTransaction();
        if (connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM document) OR EXISTS (SELECT 1 FROM run)", transaction: _transaction))
        {
            throw new StoreException($"The store {location} is not empty; name one where there is none.");
        }
    }

    public IEnumerable<object?[]> Read(StoredTable table) => TableReader.Read(_connection, _transaction, table);

    public void Write(StoredTable table, IEnumerable<object?[]> rows)
    {
        switch (table.Name)
        {
            case "sentence":
                Copy($"sentence ({string.Join(", ", table.Names)}, folded)", table, rows.Select(r => ((object?[])[.. r, PostgresRowWriter.FoldedBeside((string)r[3]!)])));
                break;
            case "fact":
                var text = Array.IndexOf([.. table.Names], "text");
                Copy($"fact ({string.Join(", ", table.Names)}, folded_text)", table, rows.Select(r => ((object?[])[.. r, TextFolding.Fold((string)r[text]!)])));
                break;
            default:
                Copy($"{table.Name} ({string.Join(", ", table.Names)})", table, rows);
                break;
        }

        if (table.NumbersItself)
        {
            _connection.Execute(
                $"SELECT setval(pg_get_serial_sequence('{table.Name}', '{table.Names[0]}'), coalesce((SELECT max({table.Names[0]}) FROM {table.Name}), 1))", transaction: _transaction);
        }
    }

    public void Finish()
    {
        _transaction.Commit();
        _connection.Execute("ANALYZE;");
    }

    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private void Copy(string into, StoredTable table, IEnumerable<object?[]> rows)
    {
        using var copy = _connection.BeginBinaryImport($"COPY {into} FROM STDIN (FORMAT BINARY)");
        copy.Timeout = TimeSpan.Zero;
        foreach (var row in rows)
        {
            copy.StartRow();
            for (var i = 0; i < row.Length; i++)
            {
                Write(copy, i < table.Types.Count ? table.Types[i] : 't', row[i]);
            }
        }

        copy.Complete();
    }

    private static void Write(NpgsqlBinaryImporter copy, char type, object? value)
    {
        switch (value)
        {
            case null:
                copy.WriteNull();
                break;
            case long number when type == 'l':
                copy.Write(number);
                break;
            case int number:
                copy.Write(number);
                break;
            case double number:
                copy.Write(number);
                break;
            default:
                copy.Write((string)value);
                break;
        }
    }
}
