using System.Diagnostics;
using Extractor.Storage.Queries;

namespace Extractor.Storage.Tests;

/// <summary>A process of its own that writes into a store, for tests of what several processes do to one store.</summary>
public sealed class WriterProcess
{
    private const string Store = "EXTRACTOR_WRITTEN_STORE";
    private const string Articles = "EXTRACTOR_WRITTEN_ARTICLES";
    private const string Sign = "EXTRACTOR_WRITTEN_SIGN";

    /// <param name="sign">A file that is made when the first article is stored.</param>
    internal static Process Start(string location, int articles, string sign)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WriterProcess).Assembly.Location, "-explicit", "only", "-method", $"*.{nameof(WriterProcess)}.{nameof(Writes)}"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[Store] = location;
        start.Environment[Articles] = articles.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment[Sign] = sign;
        return Process.Start(start)!;
    }

    /// <summary>New articles, new versions of old ones, and documents that go out of sight and come back.</summary>
    [Fact(Explicit = true)]
    public void Writes()
    {
        using var store = FactStore.Open(Environment.GetEnvironmentVariable(Store)!, new TestClock());
        var articles = int.Parse(Environment.GetEnvironmentVariable(Articles)!, System.Globalization.CultureInfo.InvariantCulture);
        var run = store.BeginRun("ingest", Samples.Fingerprint);
        for (var i = 0; i < articles; i++)
        {
            store.Save(run, Samples.RoundTable($"{run}/{i}.txt"), Samples.Options());
            if (i == 0)
            {
                File.WriteAllText(Environment.GetEnvironmentVariable(Sign)!, "");
            }

            if (i % 4 == 3)
            {
                store.Save(run, Samples.RoundTable($"{run}/{i - 1}.txt"), Samples.Options() with { Force = true });
                var withdrawal = store.BeginRun("withdraw", "");
                store.Withdraw(withdrawal, [.. store.FindDocuments(Query.Parse($"document:\"{run}/{i}.txt\"")).Select(d => d.DocumentId)]);
                store.UndoWithdrawal(store.BeginRun("undo", ""), withdrawal);
            }
        }
    }
}
