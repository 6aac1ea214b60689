using Dapper;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Store files as files. The file and its log belong together and are never copied or moved apart.</summary>
internal static class SqliteFile
{
    /// <summary>Copies a consistent state of an open store into a new file, checks it and puts it in its place.</summary>
    /// <exception cref="StoreException">The copy is damaged.</exception>
    public static void Backup(SqliteConnection connection, string path)
    {
        var unfinished = path + ".unfinished";
        Delete(unfinished);
        connection.Execute("VACUUM INTO @unfinished", new { unfinished });
        CheckWhole(unfinished);
        Place(unfinished, path);
    }

    /// <summary>Puts a backup where a store is wanted.</summary>
    /// <exception cref="StoreException">The backup is damaged, or a filled store is there already.</exception>
    public static void Restore(string backup, string path, TimeProvider clock)
    {
        CheckWhole(backup);
        RefuseFilled(path, clock);
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = backup, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        source.Open();
        Backup(source, path);
    }

    /// <exception cref="StoreException">There is a store with something in it.</exception>
    public static void RefuseFilled(string path, TimeProvider clock)
    {
        if (!File.Exists(path))
        {
            return;
        }

        using var there = new SqlFactStore(SqliteDatabase.Open(path, clock), clock, []);
        var totals = there.Totals();
        if (totals.Documents > 0 || totals.Runs > 0)
        {
            throw new StoreException($"The store {path} holds {totals.Documents} documents; name a place where there is none.");
        }
    }

    public static void Place(string file, string path)
    {
        Delete(path);
        File.Move(file, path);
    }

    public static void Delete(string path)
    {
        foreach (var part in new[] { path, path + "-wal", path + "-shm" })
        {
            File.Delete(part);
        }
    }

    private static void CheckWhole(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is not "ok" and var finding)
            {
                throw new StoreException($"The file {path} is damaged: {finding}.");
            }

            if (connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name = 'schema_migration'") == 0)
            {
                throw new StoreException($"The file {path} is no store.");
            }
        }
        catch (SqliteException e)
        {
            throw new StoreException($"The file {path} is no store, or damaged: {e.Message}", e);
        }
    }
}
