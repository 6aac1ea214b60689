using System.Data;
using Dapper;
using Extractor.Storage.Sqlite;
using Extractor.Storage.Upkeep;
using Npgsql;

namespace Extractor.Storage.Postgres;

/// <summary>A store in a PostgreSQL database, for any number of writers and readers on any number of machines.</summary>
internal sealed class PostgresDatabase : ISqlDatabase
{
    private const int Attempts = 5;
    /// <summary>Our statements are short: compiling them costs more than running them.</summary>
    private const string Settings = "-c jit=off -c work_mem=32MB";

    private const long MigrationLock = 0x4578_7472_6163_746f;

    private readonly NpgsqlDataSource _source;
    private readonly TermCache _terms = new();

    private PostgresDatabase(NpgsqlDataSource source, string location)
    {
        _source = source;
        Location = location;
    }

    public string Location { get; }

    public SqlDialect Dialect => PostgresDialect.Instance;

    /// <exception cref="StoreException">The server cannot be reached or refuses.</exception>
    public static PostgresDatabase Open(string text, TimeProvider clock)
    {
        var builder = ConnectionText.Read(text);
        builder.MaxAutoPrepare = 100;
        builder.Options = $"{Settings} {builder.Options}".TrimEnd(); // what the user says comes later and counts
        var location = $"postgresql://{builder.Host}:{builder.Port}/{builder.Database}";
        var source = NpgsqlDataSource.Create(builder);
        try
        {
            using var connection = source.OpenConnection();
            using var transaction = connection.BeginTransaction();
            connection.Execute("SELECT pg_advisory_xact_lock(@key)", new { key = MigrationLock }, transaction);
            Migrator.Migrate(connection, transaction, PostgresDialect.Instance, clock);
            transaction.Commit();
            return new PostgresDatabase(source, location);
        }
        catch (Exception e)
        {
            source.Dispose();
            if (Explain(location, e) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    public ReadScope Read()
    {
        var connection = _source.OpenConnection();
        return new ReadScope(connection, connection.BeginTransaction(IsolationLevel.RepeatableRead));
    }

    public T Write<T>(Func<WriteScope, T> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var connection = _source.OpenConnection();
            using var transaction = connection.BeginTransaction();
            try
            {
                var rows = new PostgresRowWriter(connection, transaction, _terms);
                var result = work(new WriteScope(connection, transaction, rows, Dialect));
                rows.Flush();
                transaction.Commit();
                _terms.Keep(rows.NewTerms);
                return result;
            }
            catch (PostgresException e) when (attempt < Attempts && e.SqlState
                is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation)
            {
                // Another writer was at the same rows; what it did is seen by the next attempt.
            }
        }
    }

    public void Backup(string path, TimeProvider clock)
    {
        using var target = new SqliteBulkTarget(path, clock);
        using var scope = Read();
        StoreMover.Copy(scope, target, progress: null);
    }

    public IBulkTarget OpenTarget() => new PostgresBulkTarget(_source.OpenConnection(), Location);

    /// <summary>The server checks its own constraints at every write.</summary>
    public IReadOnlyList<string> Check() => [];

    public StoreException? Explain(Exception failure) => Explain(Location, failure);

    public void Dispose() => _source.Dispose();

    private static StoreException? Explain(string location, Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } e =>
            new StoreException($"The database {location} does not accept the user or password.", e),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } e => new StoreException($"There is no database {location}; create it first.", e),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } e => new StoreException($"The disk of the database {location} is full. Nothing that was saved is lost.", e),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } e => new StoreException($"The user may not do this in the database {location}: {e.MessageText}.", e),
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow } e =>
            new StoreException($"The database {location} is shutting down or starting.", e) { IsTransient = true },
        PostgresException => null,
        NpgsqlException e => new StoreException($"The database {location} cannot be reached: {e.Message}.", e) { IsTransient = true },
        _ => null,
    };
}
