using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Dapper;

namespace Extractor.Storage;

/// <summary>Brings a database to the newest schema: for each number the shared file, then the dialect's own, in one transaction.</summary>
internal static class Migrator
{
    public static readonly int Newest = Numbers().Last();

    /// <exception cref="StoreException">The database was written by a newer program.</exception>
    public static void Migrate(DbConnection connection, DbTransaction transaction, SqlDialect dialect, TimeProvider clock)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_migration (number INTEGER NOT NULL PRIMARY KEY, applied_at TEXT NOT NULL)", transaction: transaction);
        var applied = connection.Query<int>("SELECT number FROM schema_migration", transaction: transaction).ToHashSet();
        if (applied.Except(Numbers()).Order().ToList() is { Count: > 0 } unknown)
        {
            throw new StoreException($"The store has schema {unknown[^1]}, which this program does not know; use the newer program.");
        }

        // Numbers have gaps that are filled later, so the highest does not say which were applied.
        foreach (var number in Numbers().Where(n => !applied.Contains(n)))
        {
            foreach (var script in Scripts(number, dialect))
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = dialect.Words.Aggregate(script, (sql, word) => sql.Replace("{" + word.Key + "}", word.Value, StringComparison.Ordinal));
                command.ExecuteNonQuery();
            }

            connection.Execute(
                "INSERT INTO schema_migration (number, applied_at) VALUES (@number, @at)",
                new { number, at = Times.Write(clock.GetUtcNow()) },
                transaction);
        }
    }

    private static IEnumerable<int> Numbers() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith("migrations/", StringComparison.Ordinal))
            .Select(n => int.Parse(n.AsSpan("migrations/".Length, 4), CultureInfo.InvariantCulture)).Distinct().Order();

    private static IEnumerable<string> Scripts(int number, SqlDialect dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"migrations/{number:0000}-";
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var wanted = names.Where(n => n.Count(c => c == '.') == 1).Concat(names.Where(n => n.EndsWith($".{dialect.Name}.sql", StringComparison.Ordinal)));
        foreach (var name in wanted)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
