using System.Text.Json;
using Extractor.App.Cli;
using Microsoft.Data.Sqlite;

namespace Extractor.App.Tests.Commands;

public sealed class IngestCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task TheSameFolderTwiceIsStoredOnce()
    {
        Articles(3);

        var first = await IngestAsync(_folder.At("articles"));
        var second = await IngestAsync(_folder.At("articles"));

        Assert.Equal((3, 0, 0, 0), Counts(first));
        Assert.Equal((0, 0, 3, 0), Counts(second));
        Assert.Equal(0, second.Code);
    }

    [Fact]
    public async Task AChangedArticleIsStoredAgain()
    {
        Articles(2);
        await IngestAsync(_folder.At("articles"));
        _folder.Write("articles/0.txt", "2024年，全国粮食产量为14130亿斤。\n");

        Assert.Equal((0, 1, 1, 0), Counts(await IngestAsync(_folder.At("articles"))));
    }

    [Fact]
    public async Task ForceStoresWhatIsUnchanged()
    {
        Articles(2);
        await IngestAsync(_folder.At("articles"));

        Assert.Equal((0, 2, 0, 0), Counts(await IngestAsync(_folder.At("articles"), "--force")));
    }

    [Fact]
    public async Task AFileThatFailsIsNamedWithItsReasonAndTheRestGoesOn()
    {
        Articles(2);

        var run = await IngestAsync(_folder.At("nope.txt"), _folder.At("articles"));

        Assert.Equal(1, run.Code);
        Assert.Equal((2, 0, 0, 1), Counts(run));
        Assert.Equal($"{_folder.At("nope.txt")}: no such file\n", run.Error);
        var failure = Summary(run).GetProperty("failures")[0];
        Assert.Equal("no such file", failure.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task ADryRunStoresNothing()
    {
        Articles(2);

        var run = await IngestAsync(_folder.At("articles"), "--dry-run");

        Assert.Equal((2, 0, 0, 0), Counts(run));
        Assert.False(File.Exists(_folder.At("store.db")));
    }

    [Fact]
    public async Task AnInterruptedRunKeepsWhatIsDoneAndTheSameCommandGoesOn()
    {
        const int All = 4000;
        Articles(All);
        using var stop = new CancellationTokenSource();
        using var output = new StringWriter();
        string[] args = ["ingest", _folder.At("articles"), "--store", _folder.At("store.db"), "--pipeline", Repository.Pipeline, "--format", "json"];

        var loading = Task.Run(() => CommandLine.RunAsync(args, MemoryShell.Create(output: output, cancellation: stop.Token)));
        await SomethingIsStoredAsync(loading);
        await stop.CancelAsync();
        var code = await loading;
        var kept = Stored();
        var second = await Run.OfAsync(args);

        Assert.Equal(ExitCode.Interrupted, code);
        Assert.InRange(kept, 1, All - 1);
        Assert.Equal(0, second.Code);
        Assert.Equal(All, Stored());
        var first = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.True(first.GetProperty("interrupted").GetBoolean());
        Assert.Equal(first.GetProperty("run").GetInt64(), Summary(second).GetProperty("run").GetInt64());
        Assert.Equal((All, 0, 0, 0), Counts(second));
    }

    [Theory]
    [InlineData("document,size\na.txt,2024\n", "there is no column 'size' to know")]
    [InlineData("published\n2024-01-01\n", "the column 'document' is missing")]
    [InlineData("document,published\na.txt,2024-01-01\nb.txt,2024\n", ":3: published takes a date")]
    public async Task AWrongTableOfMetadataIsRefused(string table, string message)
    {
        Articles(1);

        var run = await IngestAsync(_folder.At("articles"), "--metadata", _folder.Write("table.csv", table));

        Assert.Equal(1, run.Code);
        Assert.Contains(message, run.Error);
    }

    [Fact]
    public async Task MetadataGivesThePublicationDateAndTags()
    {
        Articles(2);
        var table = _folder.Write("table.csv", "document,published,tag\narticles/1.txt,2024-01-17,\"粮食;统计\"\n");

        await IngestAsync(_folder.At("articles"), "--metadata", table);
        var shown = await Run.OfAsync("show", "1.txt", "--format", "json", "--store", _folder.At("store.db"));

        Assert.Equal("2024-01-17", JsonDocument.Parse(shown.Out).RootElement.GetProperty("published").GetString());
    }

    public void Dispose() => _folder.Dispose();

    private void Articles(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _folder.Write($"articles/{i}.txt", $"2023年，第{i + 1}个县粮食产量为{i + 100}亿斤。\n");
        }
    }

    private async Task SomethingIsStoredAsync(Task loading)
    {
        while (!loading.IsCompleted && Stored() == 0)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>How many documents the store holds, counted by somebody who only reads; 0 while it is still being made.</summary>
    private long Stored()
    {
        if (!File.Exists(_folder.At("store.db")))
        {
            return 0;
        }

        try
        {
            using var connection = new SqliteConnection($"Data Source={_folder.At("store.db")};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM document";
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }

    private Task<Run> IngestAsync(params string[] args) =>
        Run.OfAsync(["ingest", .. args, "--store", _folder.At("store.db"), "--pipeline", Repository.Pipeline, "--format", "json"]);

    private static JsonElement Summary(Run run) => JsonDocument.Parse(run.Out).RootElement;

    private static (int New, int Changed, int Unchanged, int Failed) Counts(Run run)
    {
        var summary = Summary(run);
        int Of(string name) => summary.GetProperty(name).GetInt32();
        Assert.Equal(Of("seen"), Of("new") + Of("changed") + Of("unchanged") + Of("failed"));
        return (Of("new"), Of("changed"), Of("unchanged"), Of("failed"));
    }
}
