using System.Globalization;
using Extractor.Storage.Queries;

namespace Extractor.Storage.Tests;

/// <summary>Several processes on one store, and processes that are killed; run for each database.</summary>
public abstract class ProcessContract : IDisposable
{
    /// <summary>How often to kill; the full hundred takes minutes and is asked for by <c>EXTRACTOR_KILLS=100</c>.</summary>
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("EXTRACTOR_KILLS") ?? "4", CultureInfo.InvariantCulture);

    private readonly TestStore _place;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("extractor-writers-");

    private protected ProcessContract(Func<TestStore> create)
    {
        _place = create();
    }

    [Fact]
    public void KilledInTheMiddleOfAWriteTheStoreHoldsEachArticleWholeOrNotAtAll()
    {
        var random = new Random(20240501);
        using var store = _place.Open();
        long purge = 0;
        for (var round = 0; round < Kills; round++)
        {
            var before = store.Totals().Documents;
            var sign = Path.Combine(_folder.FullName, $"{round}");
            using var writer = WriterProcess.Start(_place.Location, int.MaxValue, sign);
            for (var waited = 0; !File.Exists(sign) && waited < 3000; waited++)
            {
                Thread.Sleep(10);
            }

            Thread.Sleep(random.Next(80));
            writer.Kill();
            writer.WaitForExit();

            Assert.Empty(store.Check());
            Assert.True(store.Totals().Documents > before, "The writer wrote nothing.");
            foreach (var run in store.Runs(50).Where(r => r.Command == "ingest" && r.RunId > purge))
            {
                var outOfSight = run.New - store.FindDocuments(Query.Parse($"document:\"{run.RunId}/\"*")).Count;
                Assert.InRange(outOfSight, 0, 1); // killed between the withdrawal of one and its undoing
            }

            if (round % 10 == 9)
            {
                purge = store.BeginRun("purge", "");
                store.Purge(purge, [.. store.FindDocuments(Query.Everything).Select(d => d.DocumentId)]); // to check in short time
                Assert.Equal(0, store.Count(Query.Everything));
            }
        }
    }

    [Fact]
    public async Task TwoProcessesThatWriteAtOnceNeverFail()
    {
        const int articles = 60;
        using (var first = WriterProcess.Start(_place.Location, articles, Path.Combine(_folder.FullName, "first")))
        using (var second = WriterProcess.Start(_place.Location, articles, Path.Combine(_folder.FullName, "second")))
        {
            var stop = TestContext.Current.CancellationToken;
            var told = await Task.WhenAll(first.StandardOutput.ReadToEndAsync(stop), second.StandardOutput.ReadToEndAsync(stop));
            await Task.WhenAll(first.WaitForExitAsync(stop), second.WaitForExitAsync(stop));
            Assert.True(first.ExitCode == 0 && second.ExitCode == 0, string.Join('\n', told));
        }

        using var store = _place.Open();
        Assert.Equal(2 * articles, store.Totals().Documents);
        Assert.Empty(store.Check());
    }

    public void Dispose()
    {
        _place.Dispose();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
