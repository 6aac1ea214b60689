using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Storage.Sqlite;

namespace Extractor.Storage.Tests;

/// <summary>Power cuts, full disks and several programs at once cost nothing that was saved.</summary>
public sealed class SqliteRobustnessTests : IDisposable
{
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

    public void Dispose() => _place.Dispose();
}
