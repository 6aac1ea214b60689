namespace Extractor.Storage.Upkeep;

/// <summary>An empty store that is filled table by table; nothing of it is seen until it is finished.</summary>
internal interface IBulkTarget : IDisposable
{
    /// <summary>Where the rows can be read back before they are seen by others.</summary>
    IEnumerable<object?[]> Read(StoredTable table);

    void Write(StoredTable table, IEnumerable<object?[]> rows);

    /// <summary>Makes everything seen, at once.</summary>
    void Finish();
}
