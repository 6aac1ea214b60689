using Extractor.Storage.Postgres;
using Extractor.Storage.Records;
using Extractor.Storage.Sqlite;
using Extractor.Storage.Upkeep;

namespace Extractor.Storage;

/// <summary>Opens stores.</summary>
public static class FactStore
{
    /// <param name="store">A file path, <c>sqlite:PATH</c>, or a PostgreSQL connection string.</param>
    /// <param name="clock">Tells the time of runs.</param>
    /// <param name="aliases">Names of indicators that mean the same, beside those that people added to the store.</param>
    /// <exception cref="StoreException">It cannot be opened; the message says why.</exception>
    public static IFactStore Open(string store, TimeProvider clock, IReadOnlyList<IndicatorAlias>? aliases = null) => new SqlFactStore(OpenDatabase(store, clock), clock, aliases ?? []);

    /// <summary>Copies a store with its history into an empty one of either kind, and reads it back to compare counts and checksums.</summary>
    /// <param name="progress">Told the name and rows of each table that is copied.</param>
    /// <exception cref="StoreException">The target is not empty, or one of them fails; the target is left as it was.</exception>
    public static void Move(string from, string to, TimeProvider clock, Action<string, long>? progress = null)
    {
        using var source = OpenDatabase(from, clock);
        using var database = IsPostgres(to) ? PostgresDatabase.Open(to, clock) : null;
        try
        {
            using IBulkTarget target = database is null ? new SqliteBulkTarget(FilePath(to), clock) : database.OpenTarget();
            using var scope = source.Read();
            StoreMover.Copy(scope, target, progress);
        }
        catch (Exception e) when ((source.Explain(e) ?? database?.Explain(e)) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>Brings a backup back as a store.</summary>
    /// <exception cref="StoreException">The backup is damaged, or the store is not empty.</exception>
    public static void Restore(string backup, string store, TimeProvider clock)
    {
        if (!File.Exists(backup))
        {
            throw new StoreException($"There is no file {backup}.");
        }

        if (IsPostgres(store))
        {
            Move(backup, store, clock);
        }
        else
        {
            SqliteFile.Restore(backup, FilePath(store), clock);
        }
    }

    /// <summary>Whether the text is a PostgreSQL connection string and not a path.</summary>
    public static bool IsPostgres(string store) =>
        store.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
        || store.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || store.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    private static ISqlDatabase OpenDatabase(string store, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(store);
        return IsPostgres(store) ? PostgresDatabase.Open(store, clock) : SqliteDatabase.Open(FilePath(store), clock);
    }

    private static string FilePath(string store) => store.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase) ? store["sqlite:".Length..] : store;
}
