using System.Data.Common;
using System.Globalization;

namespace Extractor.Storage.Upkeep;

/// <summary>Reads the rows of a table in order, each value in the type the catalogue says.</summary>
internal static class TableReader
{
    public static IEnumerable<object?[]> Read(DbConnection connection, DbTransaction? transaction, StoredTable table)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = table.Select;
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[table.Names.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : table.Types[i] switch
                {
                    'l' => Convert.ToInt64(reader.GetValue(i), CultureInfo.InvariantCulture),
                    'i' => Convert.ToInt32(reader.GetValue(i), CultureInfo.InvariantCulture),
                    'd' => reader.GetDouble(i),
                    _ => reader.GetString(i),
                };
            }

            yield return row;
        }
    }
}
