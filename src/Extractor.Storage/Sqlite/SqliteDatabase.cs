using Dapper;
using Extractor.Storage.Queries;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// A store in one SQLite file in write-ahead mode: readers never wait; writers of this process take turns on one
/// connection, those of other processes wait their turn.
/// </summary>
internal sealed class SqliteDatabase : ISqlDatabase
{
    private const int BusyMilliseconds = 60_000;

    private readonly string _connectionString;
    private readonly SqliteConnection _writer;
    private readonly ReusingConnection _reusing;
    private readonly SqliteRowWriter _rows;
    private readonly Lock _turn = new();

    static SqliteDatabase()
    {
        // Nobody asks how much memory the database has taken; to count it costs a lock for each piece.
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private SqliteDatabase(string path, string connectionString, SqliteConnection writer)
    {
        Location = path;
        _connectionString = connectionString;
        _writer = writer;
        _reusing = new ReusingConnection(writer);
        _rows = new SqliteRowWriter(writer);
    }

    public string Location { get; }

    public SqlDialect Dialect => SqliteDialect.Instance;

    /// <exception cref="StoreException">The file cannot be opened or is no store.</exception>
    public static SqliteDatabase Open(string path, TimeProvider clock)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (!Directory.Exists(folder))
        {
            throw new StoreException($"The folder of the store {path} does not exist.");
        }

        var connectionString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, DefaultTimeout = BusyMilliseconds / 1000 }.ToString();
        SqliteConnection? writer = null;
        try
        {
            writer = Connect(connectionString);
            if (writer.ExecuteScalar<string>("PRAGMA journal_mode = WAL") is not "wal")
            {
                throw new StoreException($"The store {path} lies where write-ahead logging does not work, such as a network drive.");
            }

            using (var transaction = writer.BeginTransaction(deferred: false))
            {
                Migrator.Migrate(writer, transaction, SqliteDialect.Instance, clock);
                writer.Execute($"PRAGMA user_version = {Migrator.Newest}", transaction: transaction);
                transaction.Commit();
            }

            return new SqliteDatabase(path, connectionString, writer);
        }
        catch (Exception e)
        {
            writer?.Dispose();
            if (Explain(path, e) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    public ReadScope Read()
    {
        var connection = Connect(_connectionString);
        return new ReadScope(connection, connection.BeginTransaction(deferred: true));
    }

    public T Write<T>(Func<WriteScope, T> work)
    {
        lock (_turn)
        {
            using var transaction = _writer.BeginTransaction(deferred: false);
            try
            {
                var result = work(new WriteScope(_reusing, transaction, _rows, Dialect));
                _rows.Flush();
                transaction.Commit();
                return result;
            }
            catch
            {
                _rows.Forget();
                throw;
            }
        }
    }

    /// <summary>Copies a committed state into a new file while others go on writing.</summary>
    public void Backup(string path, TimeProvider clock)
    {
        using var connection = Connect(_connectionString);
        SqliteFile.Backup(connection, path);
    }

    /// <summary>By a connection of its own: in an old one the full-text index remembers what another program has changed since.</summary>
    public IReadOnlyList<string> Check()
    {
        using var connection = Connect(new SqliteConnectionStringBuilder(_connectionString) { Pooling = false }.ToString());
        var findings = connection.Query<string>("PRAGMA integrity_check(20)").Where(r => r != "ok").Select(r => $"The database file: {r}").ToList();
        findings.AddRange(connection.Query<string>("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check").Select(t => $"Rows of {t} refer to rows that are not there."));
        try
        {
            connection.Execute("INSERT INTO sentence_index (sentence_index) VALUES ('integrity-check')");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is not (5 or 6))
        {
            findings.Add($"The full-text index: {e.Message}");
        }

        if (connection.ExecuteScalar<long>("SELECT (SELECT count(*) FROM sentence_index_docsize) - (SELECT count(*) FROM sentence)") is not 0 and var difference)
        {
            findings.Add($"The full-text index holds {difference:+0;-0} sentences against the table.");
        }

        return findings;
    }

    public StoreException? Explain(Exception failure) => Explain(Location, failure);

    public void Dispose()
    {
        lock (_turn)
        {
            _rows.Dispose();
            _reusing.Dispose();
            // Lets the planner know what grew; cheap, it looks only at what changed much.
            _writer.Execute("PRAGMA optimize");
            _writer.Dispose();
        }

        using var pooled = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(pooled);
    }

    /// <summary>An open connection with our functions and settings.</summary>
    public static SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.CreateFunction<string?, string?>("fold", text => text is null ? null : TextFolding.Fold(text), isDeterministic: true);
        connection.Execute($"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 16000; PRAGMA mmap_size = 4294967296; PRAGMA temp_store = MEMORY");
        return connection;
    }

    private static StoreException? Explain(string path, Exception failure) => failure is not SqliteException e ? null : e.SqliteErrorCode switch
    {
        5 or 6 => new StoreException($"The store {path} was held by another program for more than {BusyMilliseconds / 1000} seconds.", e) { IsTransient = true },
        8 => new StoreException($"The store {path} may not be written.", e),
        10 => new StoreException($"The disk of the store {path} cannot be read or written ({e.Message}).", e),
        11 => new StoreException($"The store {path} is damaged ({e.Message}); restore a backup.", e),
        13 => new StoreException($"The disk of the store {path} is full. Nothing that was saved is lost; make room and start again.", e),
        14 => new StoreException($"The store {path} cannot be opened.", e),
        26 => new StoreException($"The file {path} is no store.", e),
        _ => null,
    };
}
