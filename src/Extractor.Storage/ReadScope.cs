using System.Data.Common;
using Dapper;
using Extractor.Storage.Upkeep;

namespace Extractor.Storage;

/// <summary>A connection with a read transaction: everything read through it is of one state of the store.</summary>
internal sealed class ReadScope(DbConnection connection, DbTransaction transaction) : IDisposable
{
    public IEnumerable<T> Query<T>(string sql, object? parameters = null) => connection.Query<T>(sql, parameters, transaction);

    public T? First<T>(string sql, object? parameters = null) => connection.QueryFirstOrDefault<T>(sql, parameters, transaction);

    public T? Scalar<T>(string sql, object? parameters = null) => connection.ExecuteScalar<T>(sql, parameters, transaction);

    /// <summary>All rows of a table in order, read as they are asked for.</summary>
    public IEnumerable<object?[]> Rows(StoredTable table) => TableReader.Read(connection, transaction, table);

    public void Dispose()
    {
        transaction.Dispose();
        connection.Dispose();
    }
}
