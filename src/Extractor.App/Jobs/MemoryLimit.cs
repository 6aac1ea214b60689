namespace Extractor.App.Jobs;

/// <summary>
/// Bounds the managed memory of the process: beyond it an allocation throws, which costs one article, where otherwise
/// the system would end the process.
/// </summary>
internal static class MemoryLimit
{
    /// <summary>Three quarters of what the process may have; found once, because a limit lowers what the process may have.</summary>
    public static long Default { get; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;

    /// <returns>Whether the limit could be set; not where more is in use already.</returns>
    public static bool TrySet(long bytes)
    {
        try
        {
            AppContext.SetData("GCHeapHardLimit", (ulong)bytes);
            GC.RefreshMemoryLimit();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
