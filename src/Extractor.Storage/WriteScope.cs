using System.Data.Common;
using Dapper;
using Extractor.Storage.Saving;

namespace Extractor.Storage;

/// <summary>An open write transaction.</summary>
/// <param name="Rows">Writes the many rows of an article in the database's fastest way.</param>
internal sealed record WriteScope(DbConnection Connection, DbTransaction Transaction, IRowWriter Rows, SqlDialect Dialect)
{
    /// <summary>See <see cref="SqlDialect.RowLock"/>.</summary>
    public string RowLock => Dialect.RowLock;

    public int Execute(string sql, object? parameters = null) => Connection.Execute(sql, parameters, Transaction);

    public T? Scalar<T>(string sql, object? parameters = null) => Connection.ExecuteScalar<T>(sql, parameters, Transaction);

    public IEnumerable<T> Query<T>(string sql, object? parameters = null) => Connection.Query<T>(sql, parameters, Transaction);

    public T? First<T>(string sql, object? parameters = null) => Connection.QueryFirstOrDefault<T>(sql, parameters, Transaction);
}
