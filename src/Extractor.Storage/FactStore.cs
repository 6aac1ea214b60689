using Extractor.Storage.Postgres;
using Extractor.Storage.Sqlite;

namespace Extractor.Storage;

/// <summary>Opens stores.</summary>
public static class FactStore
{
    /// <param name="store">A file path, <c>sqlite:PATH</c>, or a PostgreSQL connection string.</param>
    /// <param name="clock">Tells the time of runs.</param>
    /// <exception cref="StoreException">It cannot be opened; the message says why.</exception>
    public static IFactStore Open(string store, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(store);
        if (IsPostgres(store))
        {
            return new SqlFactStore(PostgresDatabase.Open(store, clock), clock);
        }

        return new SqlFactStore(SqliteDatabase.Open(store.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase) ? store["sqlite:".Length..] : store, clock), clock);
    }

    /// <summary>Whether the text is a PostgreSQL connection string and not a path.</summary>
    public static bool IsPostgres(string store) =>
        store.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
        || store.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || store.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}
