using Extractor.Storage;

namespace Extractor.App.Jobs;

/// <summary>
/// The right to work on the runs of a store. On SQLite one process has it, by a lock on a file beside the store that the
/// system takes back when the process ends in whatever way; on PostgreSQL everybody has it.
/// </summary>
internal sealed class WorkLock : IDisposable
{
    private readonly FileStream? _file;

    private WorkLock(FileStream? file) => _file = file;

    /// <summary>Whether no other process can work on the store.</summary>
    public bool IsExclusive => _file is not null;

    /// <returns>Null where another process has it.</returns>
    public static WorkLock? TryTake(string store)
    {
        if (FactStore.IsPostgres(store))
        {
            return new WorkLock(null);
        }

        var path = store.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase) ? store["sqlite:".Length..] : store;
        try
        {
            return new WorkLock(new FileStream(path + ".work", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file?.Dispose();
}
