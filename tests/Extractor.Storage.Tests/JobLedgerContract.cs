using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage.Jobs;

namespace Extractor.Storage.Tests;

/// <summary>What every ledger of durable runs must hold.</summary>
public abstract class JobLedgerContract : IDisposable
{
    private static readonly TimeSpan LongLease = TimeSpan.FromDays(30);

    private readonly TestStore _place;
    private readonly IFactStore _store;

    private protected JobLedgerContract(Func<TestStore> place)
    {
        _place = place();
        _store = _place.Open();
    }

    private IJobLedger Ledger => _store.Jobs;

    [Fact]
    public void ARunIsWorkedOffItemByItemAndEnds()
    {
        var run = Begin(3);
        var lease = Claim()!;
        var items = Ledger.Waiting(lease);
        Assert.Equal(["0.txt", "1.txt", "2.txt"], items.Select(i => i.Path));

        Assert.Equal(ItemState.New, Save(lease, items[0]));
        Ledger.SaveAll(lease, [new FinishedItem(items[1], null, Samples.Options())]);
        Ledger.Fail(lease, items[2], "load", "no such file");
        Ledger.Close(lease);

        var found = Ledger.Find(run)!;
        Assert.Equal((RunState.Done, 3, 1, 0, 1, 1, 0), (found.State, found.Total, found.New, found.Changed, found.Unchanged, found.Failed, found.Waiting));
        Assert.Equal(5, found.Facts);
        Assert.NotNull(found.FinishedAt);
        var failed = Assert.Single(Ledger.Items(run, ItemFilter.Failed, 0, 10));
        Assert.Equal(("2.txt", "load", "no such file"), (failed.Path, failed.Stage, failed.Reason));
        Assert.Equal((1, 0, 1, 1), (_store.FindRun(run)!.New, _store.FindRun(run)!.Changed, _store.FindRun(run)!.Unchanged, _store.FindRun(run)!.Failed));
        Assert.Equal("2.txt", Assert.Single(_store.Failures(run)).Path);
        Assert.Null(Claim());
    }

    [Fact]
    public void OfSeveralDocumentsInAFileTheGoodOnesAreStoredAndTheFileHasFailed()
    {
        var run = Begin(1);
        var lease = Claim()!;
        var results = new[]
        {
            new ExtractionResult("0.txt#1", Samples.RoundTable("0.txt#1"), null),
            new ExtractionResult("0.txt#2", null, new DocumentException("load", "no text")),
            new ExtractionResult("0.txt#3", null, new DocumentException("extract", "too long")),
        };

        Assert.Equal(ItemState.Failed, Ledger.Save(lease, Ledger.Waiting(lease)[0], results, Samples.Options()));
        Ledger.Close(lease);

        Assert.Equal((0, 1, 0), (Ledger.Find(run)!.New, Ledger.Find(run)!.Failed, Ledger.Find(run)!.Waiting));
        Assert.Equal(["0.txt#2", "0.txt#3"], _store.Failures(run).Select(f => f.Path));
        Assert.Equal("no text", Assert.Single(Ledger.Items(run, ItemFilter.Failed, 0, 9)).Reason);
        Assert.Equal(1, _store.Totals().Documents);
        Assert.Equal(1, Ledger.Retry(run, ItemFilter.Failed, Samples.Fingerprint));
        Assert.Empty(_store.Failures(run));
        Assert.Equal(0, _store.FindRun(run)!.Failed);
    }

    [Fact]
    public void AnItemTheDatabaseRefusesCanFailAndLeavesNothing()
    {
        var run = Begin(2);
        var lease = Claim()!;
        var items = Ledger.Waiting(lease);
        var refused = new DocumentException("load", "a reason with \0 in it");

        var thrown = Record.Exception(() => Ledger.Save(lease, items[0], [new ExtractionResult(items[0].Path, null, refused)], Samples.Options()));
        Ledger.Fail(lease, items[0], "store", thrown?.Message ?? "taken");
        Save(lease, items[1]);
        Ledger.Close(lease);

        Assert.False(thrown is StoreException);
        var found = Ledger.Find(run)!;
        Assert.Equal((RunState.Done, 1, 1), (found.State, found.New, found.Failed));
        Assert.Single(Ledger.Items(run, ItemFilter.Failed, 0, 9));
    }

    [Fact]
    public void SeveralItemsAreSavedTogetherOrNotAtAll()
    {
        var run = Begin(4);
        var lost = Claim(TimeSpan.Zero)!;
        var items = Ledger.Waiting(lost);
        Assert.All(items, i => Assert.False(i.IsKnown));
        FinishedItem Of(int i) => new(items[i], [new ExtractionResult(items[i].Path, Samples.RoundTable(items[i].Path), null)], Samples.Options());
        var lease = Claim()!;

        Assert.Throws<LeaseLostException>(() => Ledger.SaveAll(lost, [Of(0), Of(1)]));
        Assert.Equal(0, _store.Totals().Documents);
        Save(lease, items[1]);
        Ledger.SaveAll(lease, [Of(0), Of(1), Of(2), new FinishedItem(items[3], null, Samples.Options())]);
        Ledger.Close(lease);

        var found = Ledger.Find(run)!;
        Assert.Equal((RunState.Done, 3, 1, 15), (found.State, found.New, found.Unchanged, found.Facts));
        Begin(1);
        Assert.True(Assert.Single(Ledger.Waiting(Claim()!)).IsKnown);
    }

    [Fact]
    public void ARunEndsOnlyWhenItIsFed()
    {
        var run = Begin(1, fed: false);
        Finish(Claim()!);
        Assert.Equal(RunState.Running, Ledger.Find(run)!.State);

        Ledger.CloseFeed(run);

        Assert.Equal(RunState.Done, Ledger.Find(run)!.State);
    }

    [Fact]
    public void APathIsHeldOnceByARun()
    {
        var run = Begin(3, fed: false);

        Assert.Equal(1, Ledger.Add(run, [new NewItem("1.txt"), new NewItem("3.txt"), new NewItem("3.txt")]));
        Assert.Equal(0, Ledger.Add(run, [new NewItem("0.txt")]));

        Assert.Equal(4, Ledger.Find(run)!.Total);
        Assert.Equal(["0.txt", "1.txt", "2.txt", "3.txt"], Ledger.Items(run, ItemFilter.All, 0, 10).Select(i => i.Path));
    }

    [Fact]
    public void AWorkerThatLostItsLeaseWritesNothing()
    {
        Begin(2);
        var lost = Claim(TimeSpan.FromMilliseconds(1))!;
        var items = Ledger.Waiting(lost);
        var lease = Claim()!; // the clock went on by a minute

        Assert.Throws<LeaseLostException>(() => Save(lost, items[0]));
        Assert.Throws<LeaseLostException>(() => Ledger.SaveAll(lost, [new FinishedItem(items[0], null, Samples.Options())]));
        Assert.Throws<LeaseLostException>(() => Ledger.Fail(lost, items[0], "load", "?"));
        Ledger.Close(lost);

        Assert.Equal(0, _store.Totals().Documents);
        Assert.Equal((lost.Batch, 2), (lease.Batch, lease.Attempt));
        Finish(lease);
        Assert.Equal(2, _store.Totals().Documents);
    }

    [Fact]
    public void ABeatProlongsTheLease()
    {
        Begin(1);
        var lease = Claim(TimeSpan.FromMinutes(2))!;
        Ledger.Beat(Worker("w1"), [lease], LongLease);

        for (var i = 0; i < 5; i++)
        {
            Assert.Null(Claim(worker: "w2"));
        }

        Finish(lease);
        Assert.Equal("w1", Assert.Single(Ledger.Workers()).WorkerId);
    }

    [Fact]
    public void ABeatLeavesABatchAloneThatItsWorkerGaveUp()
    {
        Begin(1);
        Begin(1);
        var held = Claim(TimeSpan.FromMinutes(2))!;
        var givenUp = Claim(TimeSpan.FromMinutes(2))!;
        Ledger.Beat(Worker("w1"), [held], LongLease);

        WorkLease? taken = null;
        for (var i = 0; taken is null && i < 5; i++)
        {
            taken = Claim(worker: "w2");
        }

        Assert.Equal(givenUp.Batch, taken?.Batch);
        Assert.Null(Claim(worker: "w3"));
    }

    [Fact]
    public void AFinishedItemIsNotDoneAgain()
    {
        var run = Begin(1);
        var lease = Claim()!;
        var item = Ledger.Waiting(lease)[0];

        Assert.Equal(ItemState.New, Save(lease, item));
        Assert.Equal(ItemState.New, Save(lease, item));
        Ledger.Fail(lease, item, "load", "?");
        Ledger.SaveAll(lease, [new FinishedItem(item, null, Samples.Options())]);

        var found = Ledger.Find(run)!;
        Assert.Equal((1, 0, 0), (found.New, found.Failed, found.Unchanged));
        Assert.Equal(5, found.Facts);
    }

    [Fact]
    public void AttemptsCountOnlyWhileNothingIsFinished()
    {
        Begin(3);
        var first = Claim(TimeSpan.Zero)!;
        var second = Claim(TimeSpan.Zero)!;
        Assert.Equal((1, 2), (first.Attempt, second.Attempt));

        Save(second, Ledger.Waiting(second)[0]);

        Assert.Equal(1, Claim(TimeSpan.Zero)!.Attempt);
    }

    [Fact]
    public void WhatIsLeftOfABatchThatIsClosedWaitsForOthers()
    {
        Begin(2);
        var lease = Claim()!;
        Save(lease, Ledger.Waiting(lease)[0]);
        Ledger.Close(lease);

        Assert.Equal(["1.txt"], Ledger.Waiting(Claim(worker: "w2")!).Select(i => i.Path));
    }

    [Theory]
    [InlineData(RunState.Paused)]
    [InlineData(RunState.Cancelled)]
    public void AStoppedRunLosesItsWorkersAndGoesOnWhenResumed(RunState state)
    {
        var run = Begin(2);
        var lease = Claim()!;
        Save(lease, Ledger.Waiting(lease)[0]);

        Assert.True(Ledger.Stop(run, state));

        Assert.Throws<LeaseLostException>(() => Save(lease, Ledger.Items(run, ItemFilter.All, 0, 9)[1]));
        Assert.Null(Claim());
        Assert.Equal((state, 1, 1), (Ledger.Find(run)!.State, Ledger.Find(run)!.New, Ledger.Find(run)!.Waiting));
        Assert.True(Ledger.Resume(run, "fp-2"));
        Assert.Null(Claim()); // the run has another pipeline now
        Finish(Ledger.Claim(new ClaimRequest("w", "here", "fp-2", WorkLane.Bulk, LongLease))!);
        Assert.Equal((RunState.Done, 2), (Ledger.Find(run)!.State, Ledger.Find(run)!.New));
        Assert.False(Ledger.Stop(run, state));
        Assert.False(Ledger.Resume(run, "fp-2"));
    }

    [Fact]
    public void FailedItemsAreTriedAgainAsTheFilterSays()
    {
        var run = Begin(4);
        var lease = Claim()!;
        var items = Ledger.Waiting(lease);
        Save(lease, items[0]);
        Ledger.Fail(lease, items[1], "read", "no such file");
        Ledger.Fail(lease, items[2], "load", "not a PDF file");
        Ledger.Fail(lease, items[3], "read", "may not be read");
        Ledger.Close(lease);

        Assert.Equal(1, Ledger.Retry(run, new ItemFilter { Stage = "read", Text = "such" }, Samples.Fingerprint));

        var found = Ledger.Find(run)!;
        Assert.Equal((RunState.Running, 1, 2, 1), (found.State, found.New, found.Failed, found.Waiting));
        Assert.Equal(2, _store.Failures(run).Count);
        Assert.Equal(2, _store.FindRun(run)!.Failed);
        var again = Claim()!;
        Assert.Equal(["1.txt"], Ledger.Waiting(again).Select(i => i.Path));
        Finish(again);
        Assert.Equal((RunState.Done, 2, 2), (Ledger.Find(run)!.State, Ledger.Find(run)!.New, Ledger.Find(run)!.Failed));
        Assert.Equal(2, Ledger.Retry(run, ItemFilter.Failed, Samples.Fingerprint));
        Assert.Equal(0, Ledger.Retry(run, ItemFilter.Failed, Samples.Fingerprint));
    }

    [Fact]
    public void LanesHostsAndPipelinesAreKeptApart()
    {
        Begin(1, host: "there");
        Begin(1, lane: WorkLane.Interactive);
        Begin(1, fingerprint: "fp-2");

        Assert.Null(Claim());
        Assert.Equal(0, Ledger.Claimable(Request(), 8));
        Assert.NotNull(Ledger.Claim(Request() with { Host = "there" }));
        Assert.NotNull(Ledger.Claim(Request() with { Lane = WorkLane.Interactive }));
        Assert.NotNull(Ledger.Claim(Request() with { Fingerprint = "fp-2" }));
    }

    [Fact]
    public void AnUnfinishedRunIsFoundByItsRequest()
    {
        var run = Begin(1);
        Assert.Equal(run, Ledger.FindOpen("ingest *")!.RunId);
        Finish(Claim()!);
        Assert.Null(Ledger.FindOpen("ingest *"));
    }

    [Fact]
    public void ContentIsKeptUntilItsItemIsDone()
    {
        var run = Ledger.Begin(Run("fp-1", WorkLane.Interactive, null) with { Kind = "upload" });
        Ledger.Add(run, [new NewItem("up.txt", Content: new byte[] { 1, 2, 3 })]);
        var lease = Ledger.Claim(Request() with { Lane = WorkLane.Interactive })!;
        Assert.Equal([1, 2, 3], Ledger.Content(run, 1));

        Save(lease, Ledger.Waiting(lease)[0]);

        Assert.Null(Ledger.Content(run, 1));
    }

    [Fact]
    public void AWorkerThatLeavesGivesItsBatchesBack()
    {
        Begin(1);
        Begin(1);
        Ledger.Beat(Worker("w1"), [], LongLease);
        Assert.NotNull(Claim());
        Assert.NotNull(Claim(worker: "w2"));
        Assert.Equal(0, Ledger.Claimable(Request(), 8));

        Ledger.Leave("w1");
        Assert.Equal(1, Ledger.Claimable(Request(), 8));
        Ledger.LeaveAll();
        Assert.Equal(2, Ledger.Claimable(Request(), 8));
        Assert.Empty(Ledger.Workers());
    }

    [Fact]
    public async Task ManyWorkersTakeEachBatchOnce()
    {
        for (var i = 0; i < 12; i++)
        {
            Begin(1);
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(w => Task.Run(() =>
        {
            var mine = new List<long>();
            while (Claim(worker: $"w{w}") is { } lease)
            {
                mine.Add(lease.Batch);
            }

            return mine;
        })));

        Assert.Equal(12, taken.SelectMany(t => t).Distinct().Count());
        Assert.Equal(12, taken.Sum(t => t.Count));
    }

    public void Dispose()
    {
        _store.Dispose();
        _place.Dispose();
    }

    private static ClaimRequest Request() => new("w1", "here", Samples.Fingerprint, WorkLane.Bulk, LongLease);

    private static WorkerRecord Worker(string id) => new() { WorkerId = id, Command = "work", Host = "here", Process = 1, Slots = 2, Fingerprint = Samples.Fingerprint };

    private static RunRequest Run(string fingerprint, WorkLane lane, string? host) =>
        new() { Kind = "ingest", Title = "ingest *", Key = "ingest *", Fingerprint = fingerprint, Lane = lane, Host = host };

    private long Begin(int items, bool fed = true, WorkLane lane = WorkLane.Bulk, string? host = null, string fingerprint = Samples.Fingerprint)
    {
        var run = Ledger.Begin(Run(fingerprint, lane, host));
        Ledger.Add(run, [.. Enumerable.Range(0, items).Select(i => new NewItem($"{i}.txt"))]);
        if (fed)
        {
            Ledger.CloseFeed(run);
        }

        return run;
    }

    private WorkLease? Claim(TimeSpan? lease = null, string worker = "w1") => Ledger.Claim(Request() with { Worker = worker, Lease = lease ?? LongLease });

    private ItemState Save(WorkLease lease, WorkItem item) => Ledger.Save(lease, item, [new ExtractionResult(item.Path, Samples.RoundTable(item.Path), null)], Samples.Options());

    private void Finish(WorkLease lease)
    {
        foreach (var item in Ledger.Waiting(lease))
        {
            Save(lease, item);
        }

        Ledger.Close(lease);
    }
}
