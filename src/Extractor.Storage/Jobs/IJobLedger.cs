using Extractor.Pipelines;

namespace Extractor.Storage.Jobs;

/// <summary>
/// Durable runs, their batches and items, and who works on them. Everything is in the store's own database, so that an
/// article and the mark that it is done are written together or not at all. Thread-safe; on PostgreSQL any number of
/// processes share it. Methods throw <see cref="StoreException"/> where the database fails.
/// </summary>
public interface IJobLedger
{
    /// <summary>Opens a run without items.</summary>
    long Begin(RunRequest request);

    /// <summary>Adds items; those whose path the run holds already are passed over.</summary>
    /// <param name="batch">How many of them one batch has; all, where nothing is said.</param>
    /// <returns>How many were added.</returns>
    int Add(long run, IReadOnlyList<NewItem> items, int batch = int.MaxValue);

    /// <summary>Says that all items of a run are there, so that it can end.</summary>
    void CloseFeed(long run);

    JobRun? Find(long run);

    /// <summary>The newest run for a request that is running or paused, or null.</summary>
    JobRun? FindOpen(string requestKey);

    /// <summary>Durable runs, the newest first.</summary>
    /// <param name="before">Only runs with smaller numbers, to go on with a list.</param>
    IReadOnlyList<JobRun> List(long? before, int limit);

    /// <summary>Items of a run in its order.</summary>
    /// <param name="after">Only items behind this place, to go on with a list; 0 at first.</param>
    IReadOnlyList<WorkItem> Items(long run, ItemFilter filter, long after, int limit);

    /// <summary>Stops a run: workers lose its batches at once, and no more are taken.</summary>
    /// <param name="state"><see cref="RunState.Paused"/> or <see cref="RunState.Cancelled"/>.</param>
    /// <returns>Whether it was going on.</returns>
    bool Stop(long run, RunState state);

    /// <summary>Lets a stopped run go on, with the pipeline given.</summary>
    /// <returns>Whether it had been stopped or was running.</returns>
    bool Resume(long run, string fingerprint);

    /// <summary>Lets failed items be tried again, with the pipeline given, and the run go on.</summary>
    /// <param name="filter">Which of the failed ones.</param>
    /// <returns>How many.</returns>
    int Retry(long run, ItemFilter filter, string fingerprint);

    /// <summary>Takes the next batch that waits or whose lease ran out; null where there is none.</summary>
    WorkLease? Claim(ClaimRequest request);

    /// <summary>The items of a batch that are not finished.</summary>
    IReadOnlyList<WorkItem> Waiting(WorkLease lease);

    /// <summary>The bytes that the ledger keeps for an item, or null.</summary>
    byte[]? Content(long run, long seq);

    /// <summary>
    /// Stores what an item gave and marks it done, in one transaction; a finished item is left as it is. The item has
    /// failed where one of its documents failed; the others are stored all the same.
    /// </summary>
    /// <exception cref="LeaseLostException">The batch is another's now.</exception>
    ItemState Save(WorkLease lease, WorkItem item, IReadOnlyList<ExtractionResult> results, SaveOptions options);

    /// <summary>The same for several items in one transaction, since a commit costs more than an article.</summary>
    /// <param name="close">Whether the batch is given back with them, as <see cref="Close"/> does.</param>
    /// <param name="next">Where the batch is given back: for whom the next one is taken in the same transaction.</param>
    /// <returns>That next batch, or null where there is none or none was asked for.</returns>
    /// <exception cref="LeaseLostException">The batch is another's now.</exception>
    WorkLease? SaveAll(WorkLease lease, IReadOnlyList<FinishedItem> items, bool close = false, ClaimRequest? next = null);

    /// <summary>Marks an item as failed.</summary>
    /// <exception cref="LeaseLostException">The batch is another's now.</exception>
    void Fail(WorkLease lease, WorkItem item, string stage, string reason);

    /// <summary>Notes that an item is begun alone.</summary>
    /// <returns>How often that happened, this time included.</returns>
    /// <exception cref="LeaseLostException">The batch is another's now.</exception>
    int BeginAlone(WorkLease lease, WorkItem item);

    /// <summary>Gives a batch back: done where all its items are finished, else for others to take. Ends the run with its last batch.</summary>
    /// <param name="next">For whom the next batch is taken in the same transaction, or null.</param>
    /// <returns>That next batch, or null.</returns>
    WorkLease? Close(WorkLease lease, ClaimRequest? next = null);

    /// <summary>Says that a worker lives, and prolongs the leases it holds.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="held">
    /// What it is at work on, and no other batch that the ledger has under its name: one that it gave up while the store was out of reach, or
    /// that it never learnt it had claimed, is to run out and be taken anew.
    /// </param>
    /// <param name="lease">From now on.</param>
    void Beat(WorkerRecord worker, IReadOnlyCollection<WorkLease> held, TimeSpan lease);

    /// <summary>Takes a worker off the list; its batches wait for others.</summary>
    void Leave(string worker);

    /// <summary>Takes all workers off the list, where the caller knows that none is left; their batches wait for others.</summary>
    void LeaveAll();

    /// <summary>Workers, those seen last first.</summary>
    IReadOnlyList<WorkerRecord> Workers();

    /// <summary>Ends runs whose last batch was finished without that being noted, and forgets workers not seen since a time.</summary>
    void Reconcile(DateTimeOffset silentSince);

    /// <summary>How many batches of a lane a worker could take now, counted up to a limit.</summary>
    int Claimable(ClaimRequest request, int limit);
}
