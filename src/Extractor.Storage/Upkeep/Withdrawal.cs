using Extractor.Storage.Saving;

namespace Extractor.Storage.Upkeep;

/// <summary>Takes documents out of sight, brings them back, and removes them.</summary>
internal static class Withdrawal
{
    /// <returns>How many documents were in sight and are not any more.</returns>
    public static int Withdraw(WriteScope scope, long run, IEnumerable<long> documents)
    {
        var count = 0;
        foreach (var document in documents)
        {
            if (scope.Scalar<long?>($"SELECT version_id FROM document d WHERE document_id = @document AND withdrawn_run IS NULL {scope.RowLock}", new { document }) is { } version)
            {
                Visibility.Hide(scope, version, run);
                scope.Execute("UPDATE document SET withdrawn_run = @run WHERE document_id = @document", new { run, document });
                count++;
            }
        }

        return count;
    }

    /// <returns>How many documents that one run took out of sight are back.</returns>
    public static int Undo(WriteScope scope, long run, long withdrawal)
    {
        var documents = scope.Query<(long Document, long Version)>(
            $"SELECT document_id, version_id FROM document d WHERE withdrawn_run = @withdrawal ORDER BY document_id {scope.RowLock}", new { withdrawal }).ToList();
        foreach (var (document, version) in documents)
        {
            Visibility.Show(scope, version, run);
            scope.Execute("UPDATE document SET withdrawn_run = NULL WHERE document_id = @document", new { document });
        }

        return documents.Count;
    }

    /// <summary>Removes a document with all its versions, for good.</summary>
    /// <returns>Whether it was there.</returns>
    public static bool Purge(WriteScope scope, long run, long document)
    {
        Withdraw(scope, run, [document]);
        foreach (var version in scope.Query<long>("SELECT version_id FROM version WHERE document_id = @document", new { document }).ToList())
        {
            Visibility.Remove(scope, version);
        }

        ReprintRows.Remove(scope, document);
        return scope.Execute("DELETE FROM document WHERE document_id = @document", new { document }) > 0;
    }
}
