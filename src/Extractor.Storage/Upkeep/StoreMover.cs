namespace Extractor.Storage.Upkeep;

/// <summary>Copies one state of a store into an empty one, and reads it back to see that nothing differs.</summary>
internal static class StoreMover
{
    /// <param name="progress">Told each table's name and rows when it is copied.</param>
    /// <exception cref="StoreException">What was read back is not what was written; the target is left empty.</exception>
    public static void Copy(ReadScope source, IBulkTarget target, Action<string, long>? progress)
    {
        foreach (var table in StoredTable.All)
        {
            var written = new TableSum();
            target.Write(table, source.Rows(table).Select(row =>
            {
                written.Add(row);
                return row;
            }));
            var found = new TableSum();
            foreach (var row in target.Read(table))
            {
                found.Add(row);
            }

            if (found.ToString() != written.ToString())
            {
                throw new StoreException($"The table {table.Name} was not copied whole: {written} were written, {found} are there. The target is left empty.");
            }

            progress?.Invoke(table.Name, written.Rows);
        }

        target.Finish();
    }
}
