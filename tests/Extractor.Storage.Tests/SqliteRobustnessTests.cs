using System.Diagnostics;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Storage.Sqlite;

namespace Extractor.Storage.Tests;

/// <summary>Power cuts, full disks and several programs at once cost nothing that was saved.</summary>
public sealed class SqliteRobustnessTests : IDisposable
{
    private const string KilledStore = "EXTRACTOR_KILLED_STORE";

    private readonly TestStore _place = TestStore.Sqlite();

    [Fact]
    public void AFullDiskIsOneClearErrorAndLosesNothingSaved()
    {
        using var database = SqliteDatabase.Open(_place.Location, new TestClock());
        using var store = new SqlFactStore(database, new TestClock(), []);
        var run = store.BeginRun("ingest", Samples.Fingerprint);
        database.Write(scope => scope.Execute($"PRAGMA max_page_count = {scope.Scalar<long>("PRAGMA page_count") + 60}"));
        var saved = 0;

        var e = Assert.Throws<StoreException>(() =>
        {
            for (; saved < 10_000; saved++)
            {
                store.Save(run, Samples.RoundTable($"{saved}.txt"), Samples.Options());
            }
        });

        Assert.Contains("full", e.Message, StringComparison.Ordinal);
        Assert.True(saved > 0);
        Assert.Equal(saved, store.Totals().Documents);
        Assert.Empty(store.Check());
        database.Write(scope => scope.Execute("PRAGMA max_page_count = 1000000"));
        Assert.Equal(SaveOutcome.New, store.Save(run, Samples.RoundTable($"{saved}.txt"), Samples.Options()));
    }

    [Fact]
    public void SeveralWritersAndReadersNeverMeetABusyError()
    {
        const int writers = 4;
        const int articles = 25;
        Parallel.For(0, writers + 2, new ParallelOptions { MaxDegreeOfParallelism = writers + 2 }, index =>
        {
            using var store = _place.Open();
            if (index >= writers)
            {
                for (var i = 0; i < 50; i++)
                {
                    store.Search(Query.Parse("进出口"), new PageRequest());
                }

                return;
            }

            var run = store.BeginRun("ingest", Samples.Fingerprint);
            for (var i = 0; i < articles; i++)
            {
                store.Save(run, Samples.RoundTable($"{index}/{i}.txt"), Samples.Options());
            }
        });

        using var after = _place.Open();
        Assert.Equal(writers * articles, after.Totals().Documents);
        Assert.Empty(after.Check());
    }

    [Fact]
    public async Task ABackupTakenWhileWritingIsACommittedState()
    {
        using var store = _place.Open();
        var run = store.BeginRun("ingest", Samples.Fingerprint);
        using var done = new CancellationTokenSource();
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < 400 && !done.IsCancellationRequested; i++)
            {
                store.Save(run, Samples.RoundTable($"{i}.txt"), Samples.Options());
            }
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < 3; i++)
        {
            var backup = _place.Location + $".{i}.backup";
            store.Backup(backup);
            using var copy = FactStore.Open(backup, new TestClock());
            Assert.Empty(copy.Check());
            Assert.Equal(copy.Totals().Documents, copy.FindRun(run)!.New);
        }

        await done.CancelAsync();
        await writing;
    }

    [Fact]
    public void KilledInTheMiddleOfWritingItHoldsEachArticleWholeOrNotAtAll()
    {
        for (var round = 0; round < 5; round++)
        {
            var start = new ProcessStartInfo("dotnet", [typeof(SqliteRobustnessTests).Assembly.Location, "-explicit", "only", "-method", $"*.{nameof(WritesUntilItIsKilled)}"])
            {
                RedirectStandardOutput = true,
            };
            start.Environment[KilledStore] = _place.Location;
            using var writer = Process.Start(start)!;
            var before = Documents();
            for (var waited = 0; Documents() < before + 20 && waited < 400; waited++)
            {
                Thread.Sleep(50);
            }

            Thread.Sleep(round * 7);
            writer.Kill();
            writer.WaitForExit();
            using var store = _place.Open();
            Assert.Empty(store.Check());
            Assert.True(store.Totals().Documents > before, "The writer wrote nothing.");
        }

        long Documents()
        {
            using var store = _place.Open();
            return store.Totals().Documents;
        }
    }

    /// <summary>What the test above starts in a process of its own.</summary>
    [Fact(Explicit = true)]
    public void WritesUntilItIsKilled()
    {
        using var store = FactStore.Open(Environment.GetEnvironmentVariable(KilledStore)!, new TestClock());
        var run = store.BeginRun("ingest", Samples.Fingerprint);
        for (var i = 0; i < 100_000; i++)
        {
            store.Save(run, Samples.RoundTable($"{run}/{i}.txt"), Samples.Options());
        }
    }

    public void Dispose() => _place.Dispose();
}
