using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// An open connection whose commands leave their compiled statement to the next one with the same text: compiling costs
/// more than running most statements. Used by one thread at a time.
/// </summary>
internal sealed class ReusingConnection(SqliteConnection connection) : DbConnection
{
    private const int Kept = 200;

    private readonly Dictionary<string, SqliteCommand> _idle = new(StringComparer.Ordinal);

    [AllowNull]
    public override string ConnectionString
    {
        get => connection.ConnectionString;
        set => throw new NotSupportedException();
    }

    public override string Database => connection.Database;

    public override string DataSource => connection.DataSource;

    public override string ServerVersion => connection.ServerVersion;

    public override ConnectionState State => connection.State;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public override void Open() => throw new NotSupportedException();

    public override void Close() => throw new NotSupportedException();

    /// <summary>A command with this text, compiled before where one of it is idle.</summary>
    internal SqliteCommand Take(string sql) => _idle.Remove(sql, out var command) ? command : new SqliteCommand(sql, connection);

    /// <summary>Takes a command back that runs no more.</summary>
    internal void Leave(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (_idle.Count >= Kept)
        {
            Forget();
        }

        if (!_idle.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => connection.BeginTransaction(isolationLevel);

    protected override DbCommand CreateDbCommand() => new ReusedCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Forget(); // the connection itself is its owner's
        }

        base.Dispose(disposing);
    }

    private void Forget()
    {
        foreach (var command in _idle.Values)
        {
            command.Dispose();
        }

        _idle.Clear();
    }
}
