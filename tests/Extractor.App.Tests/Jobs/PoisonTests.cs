using System.Diagnostics;
using Extractor.App.Jobs;
using Extractor.Storage.Jobs;

namespace Extractor.App.Tests.Jobs;

/// <summary>Articles that bring the whole process down, or drive it to its limit of memory, in processes of their own.</summary>
public sealed class PoisonTests : IDisposable
{
    private const string Folder = "EXTRACTOR_POISON_FOLDER";
    private const string Way = "EXTRACTOR_POISON_WAY";

    private readonly JobBench _bench = new();

    [Fact]
    public void AnArticleThatEndsTheProcessIsGivenUpAfterAFewTimes()
    {
        var run = _bench.Queue(40, poison: 13);
        var crashes = 0;
        while (Work("crash") != 0)
        {
            Assert.True(++crashes < 12, "It still ends the process.");
        }

        var ended = _bench.Ledger.Find(run)!;
        Assert.Equal((RunState.Done, 39, 1), (ended.State, ended.New, ended.Failed));
        var failed = Assert.Single(_bench.Ledger.Items(run, ItemFilter.Failed, 0, 9));
        Assert.EndsWith("013-poison.txt", failed.Path);
        Assert.Contains("the worker ended", failed.Reason);
        Assert.InRange(crashes, 3, 9);
        Assert.Empty(_bench.Store.Check());
    }

    [Fact]
    public void AnArticleThatExhaustsItsMemoryLimitFailsAlone()
    {
        var run = _bench.Queue(40, poison: 13);

        Assert.Equal(0, Work("memory"));

        var ended = _bench.Ledger.Find(run)!;
        Assert.Equal((RunState.Done, 39, 1), (ended.State, ended.New, ended.Failed));
        Assert.Equal("the article needs more memory than the limit", Assert.Single(_bench.Ledger.Items(run, ItemFilter.Failed, 0, 9)).Reason);
    }

    /// <summary>What the tests above start in a process of its own.</summary>
    [Fact(Explicit = true)]
    public async Task WorksOffWhatIsQueued()
    {
        using var bench = new JobBench(Environment.GetEnvironmentVariable(Folder)!);
        var crash = Environment.GetEnvironmentVariable(Way) == "crash";
        await using var host = await bench.StartAsync(
            _ =>
            {
                if (crash)
                {
                    Process.GetCurrentProcess().Kill();
                }

                var hoard = new List<byte[]>();
                while (true)
                {
                    var more = new byte[1 << 20];
                    Array.Fill(more, (byte)1);
                    hoard.Add(more);
                }
            },
            o => o with { MemoryLimit = crash ? null : 500L << 20 });
        await bench.EndOfAsync(bench.Ledger.List(null, 1)[0].RunId);
    }

    public void Dispose() => _bench.Dispose();

    private int Work(string way)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(PoisonTests).Assembly.Location, "-explicit", "only", "-method", $"*.{nameof(WorksOffWhatIsQueued)}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[Folder] = _bench.Folder;
        start.Environment[Way] = way;
        using var worker = Process.Start(start)!;
        worker.OutputDataReceived += (_, _) => { };
        worker.BeginOutputReadLine();
        worker.BeginErrorReadLine();
        Assert.True(worker.WaitForExit(TimeSpan.FromMinutes(2)), "The worker does not end.");
        return worker.ExitCode;
    }
}
