using Extractor.Pipelines;
using Extractor.Storage.Accounts;
using Extractor.Storage.Jobs;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Storage.Words;

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
    IEnumerable<StoredFact> Stream(Query query, FactOrder order = FactOrder.Newest);

    /// <summary>How many facts the query finds; counting stops at the cap.</summary>
    long Count(Query query, long cap = long.MaxValue);

    /// <summary>A document by its number, path, file name or the end of its path; null where there is none or several.</summary>
    StoredDocument? FindDocument(string name);

    /// <summary>A document by its number alone; null where there is none.</summary>
    StoredDocument? FindDocument(long id);

    /// <summary>Remarks of one code on documents in sight, the newest version's first, within it in reading order.</summary>
    /// <param name="code">Such as <see cref="Remark.UnexplainedNumber"/>.</param>
    /// <param name="after">The <see cref="Remark.RemarkId"/> of the last one seen, or null.</param>
    IReadOnlyList<Remark> Remarks(string code, long? after, int limit);

    /// <summary>How many remarks of each code documents in sight have, the commonest first.</summary>
    IReadOnlyList<FacetValue> RemarkCounts();

    /// <summary>The aliases people added, the oldest first. Queries for an indicator find all names of it.</summary>
    IReadOnlyList<IndicatorAlias> IndicatorAliases();

    /// <summary>Says that two names mean one indicator; from now on they are found alike. An alias said before gets the new name.</summary>
    /// <param name="reason">Why, for the log.</param>
    void AddIndicatorAlias(IndicatorAlias alias, string reason = "");

    /// <summary>Takes an alias back that was added by <see cref="AddIndicatorAlias"/>.</summary>
    /// <returns>Whether it was there.</returns>
    bool RemoveIndicatorAlias(string alias, string by = "");

    /// <summary>What the document was and is, the newest first.</summary>
    IReadOnlyList<VersionSummary> Versions(long document);

    /// <summary>A document as one of its versions has it; null where there is none.</summary>
    StoredDocument? FindVersion(long version);

    /// <summary>Documents by path, from behind a path on.</summary>
    IReadOnlyList<DocumentSummary> Documents(string? afterPath, int limit);

    /// <summary>Documents in sight with a fact that the query finds, or that a query about documents alone describes; by path.</summary>
    IReadOnlyList<DocumentSummary> FindDocuments(Query query);

    /// <summary>Documents in sight that a query speaks of, by path; all of them, page by page as they are asked for, where it asks for everything.</summary>
    IEnumerable<DocumentSummary> EachDocument(Query query);

    /// <summary>Documents in sight whose current version a run brought; by path.</summary>
    IReadOnlyList<DocumentSummary> BroughtBy(long run);

    /// <summary>Takes documents out of sight with their facts; nothing is lost, <see cref="UndoWithdrawal"/> brings them back.</summary>
    /// <param name="run">The run to undo it by.</param>
    /// <returns>How many were in sight.</returns>
    int Withdraw(long run, IReadOnlyCollection<long> documents);

    /// <summary>Brings back what one run withdrew, as far as it was not loaded anew since.</summary>
    int UndoWithdrawal(long run, long withdrawal);

    /// <summary>Removes documents with all versions and facts for good, each in its own transaction.</summary>
    int Purge(long run, IReadOnlyCollection<long> documents);

    /// <summary>The commonest values among the facts a query finds.</summary>
    /// <param name="names">Names from <see cref="Facets.FacetCatalog"/>.</param>
    IReadOnlyList<Facet> Facets(Query query, IReadOnlyList<string> names, int top);

    /// <summary>Values that hold what a reader begins to type; those that begin with it first, then the commonest.</summary>
    /// <param name="facet">A name from <see cref="Facets.FacetCatalog"/>.</param>
    IReadOnlyList<FacetValue> Suggest(string facet, string begun, int limit);

    /// <summary>The values of an indicator over time, one line for each combination of what must not be mixed.</summary>
    /// <param name="indicator">Its name; where no fact has exactly that, every name that holds it.</param>
    /// <param name="within">Only facts that this finds.</param>
    /// <param name="limit">At most so many facts, the newest; the result says when there are more.</param>
    IndicatorSeries Series(string indicator, Query? within = null, int limit = 1000);

    /// <summary>The other documents in sight that are the same article as this one, the origin first.</summary>
    IReadOnlyList<Reprint> Reprints(long document);

    /// <summary>For each document the one that counts as witness for it: of reprints their origin, else the document itself.</summary>
    IReadOnlyDictionary<long, long> Origins(IReadOnlyCollection<long> documents);

    /// <summary>Reads everything and names what is not as it should be, a sentence each; empty where the store is whole.</summary>
    /// <param name="progress">Told the number of documents read.</param>
    IReadOnlyList<string> Check(Action<int>? progress = null);

    /// <summary>Copies a committed state into a new SQLite store while others go on writing; replaces a file that is there.</summary>
    void Backup(string path);

    StoreTotals Totals();

    /// <summary>The ledger of durable runs, in the same database.</summary>
    IJobLedger Jobs { get; }

    /// <summary>Who may come in, and what they did, in the same database.</summary>
    AccountBook Accounts { get; }

    /// <summary>What people add to the lexicons of the pipeline, in the same database.</summary>
    WordBook Words { get; }

    /// <summary>The queries a reader keeps, by name.</summary>
    /// <param name="owner">Name of the user; empty where nobody logs in.</param>
    IReadOnlyList<SavedSearch> SavedSearches(string owner);

    /// <summary>Keeps a query under a name, as seen up to now; one of that name is replaced.</summary>
    /// <returns>Its number.</returns>
    long KeepSearch(string owner, string name, string query);

    /// <summary>Whether the owner had it.</summary>
    bool DropSearch(string owner, long search);

    /// <summary>Remembers that its owner has now seen everything it finds.</summary>
    bool SeeSearch(string owner, long search);

    /// <summary>The decisions of reviewers.</summary>
    Review.ReviewStore Review { get; }
}
