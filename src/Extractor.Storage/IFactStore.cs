using Extractor.Pipelines;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.Storage;

/// <summary>
/// Holds documents and their facts, and finds them. Thread-safe; several processes may use one store. Every method
/// throws <see cref="StoreException"/> where the database fails for a reason the user can act on.
/// </summary>
public interface IFactStore : IDisposable
{
    /// <summary>Where it is, without secrets.</summary>
    string Location { get; }

    /// <summary>Opens the manifest of a run and gives its number.</summary>
    long BeginRun(string command, string fingerprint);

    void EndRun(long run);

    RunRecord? FindRun(long run);

    /// <summary>The last run begun at or before a time, or null.</summary>
    long? RunAt(DateTimeOffset time);

    /// <summary>The newest runs first.</summary>
    IReadOnlyList<RunRecord> Runs(int limit);

    /// <summary>Whether all that this file gave is stored, unchanged and in sight, so that it need not be extracted again.</summary>
    bool Holds(string sourcePath, string sourceHash, SaveOptions options);

    /// <summary>Counts a file that <see cref="Holds"/> said is stored.</summary>
    void CountUnchanged(long run);

    /// <summary>Stores one article and its facts in one transaction: all of it or nothing.</summary>
    /// <exception cref="Documents.DocumentException">The article cannot be stored; it fails alone.</exception>
    SaveOutcome Save(long run, Extraction extraction, SaveOptions options);

    void RecordFailure(long run, string path, string stage, string reason);

    IReadOnlyList<FailureRecord> Failures(long run);

    /// <exception cref="QueryException">The cursor is not one of this query's.</exception>
    FactPage Search(Query query, PageRequest page);

    /// <summary>Every fact the query finds, in the order asked for, from one state of the store, read as it is asked for.</summary>
    IEnumerable<StoredFact> Stream(Query query, PageRequest page);

    /// <summary>How many facts the query finds; counting stops at the cap.</summary>
    long Count(Query query, long cap = long.MaxValue);

    /// <summary>A document by its number, path, file name or the end of its path; null where there is none or several.</summary>
    StoredDocument? FindDocument(string name);

    /// <summary>Documents by path, from behind a path on.</summary>
    IReadOnlyList<DocumentSummary> Documents(string? afterPath, int limit);

    StoreTotals Totals();
}
