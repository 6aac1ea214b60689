using Extractor.App.Jobs;
using Extractor.Storage.Jobs;
using Microsoft.Data.Sqlite;

namespace Extractor.App.Tests.Jobs;

public sealed class WorkerHostTests : IDisposable
{
    private readonly JobBench _bench = new();

    [Fact]
    public async Task WhatIsQueuedIsWorkedOff()
    {
        var run = _bench.Queue(30);

        await using var host = await _bench.StartAsync();

        Assert.Equal((RunState.Done, 30, 0), Counts(await _bench.EndOfAsync(run)));
        Assert.Equal(30, _bench.Store.Totals().Documents);
    }

    [Fact]
    public async Task WorkAddedLaterIsFoundWithoutASignal()
    {
        await using var host = await _bench.StartAsync();
        var run = _bench.Queue(3);

        Assert.Equal((RunState.Done, 3, 0), Counts(await _bench.EndOfAsync(run)));
    }

    [Fact]
    public async Task OnSqliteOneProcessWorks()
    {
        await using var host = await _bench.StartAsync();

        Assert.Null(await _bench.StartAsync());
        Assert.Equal("test", Assert.Single(_bench.Ledger.Workers()).Command);
    }

    [Fact]
    public async Task AWorkerThatStopsGivesBackWhatIsLeft()
    {
        var run = _bench.Queue(200, poison: 3);
        using var go = new ManualResetEventSlim();
        var first = await _bench.StartAsync(_ => go.Wait());
        while (_bench.Ledger.Find(run)!.Finished < 5)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        // The worker that is held at its fourth article hears of the stop before it can go on.
        var stopping = first!.DisposeAsync();
        go.Set();
        await stopping;
        var left = _bench.Ledger.Find(run)!;
        Assert.InRange(left.Finished, 5, 196);
        Assert.Equal(0, left.ActiveBatches);
        Assert.Empty(_bench.Ledger.Workers());

        await using var second = await _bench.StartAsync();
        Assert.Equal((RunState.Done, 200, 0), Counts(await _bench.EndOfAsync(run)));
    }

    [Fact]
    public async Task SomebodyWhoWaitsNeedNotWaitForALoad()
    {
        var load = _bench.Queue(400, poison: 3);
        using var go = new ManualResetEventSlim();
        await using var host = await _bench.StartAsync(_ => go.Wait());
        while (_bench.Ledger.Find(load)!.Finished < 2)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        var one = _bench.Queue(1, lane: WorkLane.Interactive);
        host!.Signal();

        await _bench.EndOfAsync(one);
        Assert.NotEqual(0, _bench.Ledger.Find(load)!.Waiting);
        go.Set();
    }

    [Fact]
    public async Task AnArticleThatThrowsFailsAlone()
    {
        var run = _bench.Queue(20, poison: 11);
        await using var host = await _bench.StartAsync(_ => throw new InvalidOperationException("crafted"));

        Assert.Equal((RunState.Done, 19, 1), Counts(await _bench.EndOfAsync(run)));
        var failed = Assert.Single(_bench.Ledger.Items(run, ItemFilter.Failed, 0, 9));
        Assert.EndsWith("011-poison.txt", failed.Path);
        Assert.Equal(("extract", "InvalidOperationException: crafted"), (failed.Stage, failed.Reason));
    }

    [Fact]
    public async Task AnArticleThatTheDatabaseRefusesFailsAlone()
    {
        using (var connection = new SqliteConnection($"Data Source={_bench.Place};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TRIGGER refuse BEFORE INSERT ON version WHEN NEW.source_path LIKE '%poison%' BEGIN SELECT RAISE(ABORT, 'crafted'); END";
            command.ExecuteNonQuery();
        }

        var run = _bench.Queue(20, poison: 11);
        await using var host = await _bench.StartAsync();

        Assert.Equal((RunState.Done, 19, 1), Counts(await _bench.EndOfAsync(run)));
        var failed = Assert.Single(_bench.Ledger.Items(run, ItemFilter.Failed, 0, 9));
        Assert.EndsWith("011-poison.txt", failed.Path);
        Assert.Equal("store", failed.Stage);
        Assert.Contains("crafted", failed.Reason);
    }

    [Fact]
    public async Task AnArticleThatLoopsIsGivenUp()
    {
        var run = _bench.Queue(20, poison: 3);
        using var end = new ManualResetEventSlim();
        await using var host = await _bench.StartAsync(_ => end.Wait(), o => o with { DocumentLimit = TimeSpan.FromSeconds(2) });

        Assert.Equal((RunState.Done, 19, 1), Counts(await _bench.EndOfAsync(run)));
        Assert.Contains("given up after 2 seconds", Assert.Single(_bench.Ledger.Items(run, ItemFilter.Failed, 0, 9)).Reason);
        end.Set();
    }

    [Fact]
    public async Task AnArticleThatExhaustsTheMemoryFailsAlone()
    {
        var run = _bench.Queue(20, poison: 3);
        var times = 0;
        await using var host = await _bench.StartAsync(_ =>
        {
            times++;
            throw new OutOfMemoryException();
        });

        Assert.Equal((RunState.Done, 19, 1), Counts(await _bench.EndOfAsync(run)));
        Assert.Equal(2, times); // with others, then alone
        Assert.Contains("memory", Assert.Single(_bench.Ledger.Items(run, ItemFilter.Failed, 0, 9)).Reason);
    }

    [Fact]
    public async Task ACancelledRunStopsAndAnotherGoesOn()
    {
        var cancelled = _bench.Queue(300, poison: 3);
        var other = _bench.Queue(10);
        using var go = new ManualResetEventSlim();
        await using var host = await _bench.StartAsync(_ => go.Wait());
        while (_bench.Ledger.Find(cancelled)!.Finished < 2)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        Assert.True(_bench.Ledger.Stop(cancelled, RunState.Cancelled));
        go.Set();

        Assert.Equal((RunState.Done, 10, 0), Counts(await _bench.EndOfAsync(other)));
        Assert.NotEqual(0, _bench.Ledger.Find(cancelled)!.Waiting);
        Assert.True(_bench.Ledger.Resume(cancelled, JobBench.Fingerprint));
        Assert.Equal((RunState.Done, 300, 0), Counts(await _bench.EndOfAsync(cancelled)));
    }

    public void Dispose() => _bench.Dispose();

    private static (RunState State, long New, long Failed) Counts(JobRun run)
    {
        Assert.Equal(run.Total, run.New + run.Changed + run.Unchanged + run.Failed + run.Waiting);
        return (run.State, run.New, run.Failed);
    }
}
