using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Extractor.App.Tests.Commands;

/// <summary>Series, export, withdraw, store, backup and restore on a store of two small articles.</summary>
public sealed class StoreCommandsTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.At("s.db");

    public async ValueTask InitializeAsync()
    {
        _folder.Write("articles/a.txt", "2023年茶叶产量为350万吨，2024年茶叶产量为374万吨。");
        _folder.Write("articles/b.txt", "2024年茶叶出口额为14.2亿美元，同比下降18.4%。");
        Assert.Equal(0, (await Run.OfAsync("ingest", _folder.At("articles"), "--store", Store, "--pipeline", Repository.Pipeline)).Code);
    }

    [Fact]
    public async Task ASeriesShowsEveryValueWithItsSourceInTheUnitAskedFor()
    {
        var table = await Of("series", "茶叶产量");
        var csv = await Of("series", "茶叶产量", "--unit", "万吨", "--format", "csv");
        var svg = await Of("series", "茶叶产量", "--format", "svg");

        Assert.Contains("3,740,000 吨", table.Out);
        Assert.Equal(3, csv.Lines.Count);
        Assert.Contains(",350,,万吨,actual,", csv.Lines[1]);
        Assert.StartsWith("<svg", svg.Out);
        Assert.Equal(2, svg.Out.Split("<circle").Length - 1);
        Assert.Contains("a.txt", svg.Out);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("webanno")]
    public async Task AnExportHoldsEveryFactThatASearchFinds(string format)
    {
        var found = (await Of("search", "--limit", "1000", "--format", "jsonl")).Lines.Count;

        var file = _folder.At("facts." + format);
        var run = await Of("export", "--format", format, "--output", file);

        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.StartsWith($"{found} facts", run.Error);
        Assert.Equal(found, format switch
        {
            "jsonl" => text.Split('\n').Length - 1,
            "csv" => text.Split("\r\n").Length - 2,
            _ => JsonDocument.Parse(text).RootElement.GetProperty("items").GetArrayLength(),
        });
    }

    [Fact]
    public async Task AnExportedDatabaseOpens()
    {
        await Of("export", "kind:figure", "--format", "sqlite", "--output", _folder.At("facts.db"));

        await using var database = new SqliteConnection($"Data Source={_folder.At("facts.db")};Pooling=False");
        database.Open();
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT count(*) FROM fact JOIN sentence USING (sentence_id)";
        Assert.Equal(4L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WhatIsWithdrawnIsNotFoundUntilItIsUndone()
    {
        var would = await Of("withdraw", "茶叶出口", "--dry-run");
        var withdrawn = await Of("withdraw", "茶叶出口");
        var during = await Of("search", "茶叶出口", "--format", "jsonl");
        var undone = await Of("withdraw", "--undo", "2");
        var after = await Of("search", "茶叶出口", "--format", "jsonl");

        Assert.EndsWith("b.txt\n", would.Out);
        Assert.Contains("--undo 2", withdrawn.Error);
        Assert.Empty(during.Out);
        Assert.StartsWith("1 documents are back", undone.Error);
        Assert.NotEmpty(after.Out);
        Assert.Equal(0, (await Of("store", "check")).Code);
    }

    [Fact]
    public async Task WithdrawingNothingInParticularIsRefused()
    {
        Assert.Equal(2, (await Of("withdraw")).Code);
        Assert.Equal(2, (await Of("withdraw", "茶叶", "--run", "1")).Code);
    }

    [Fact]
    public async Task ABackupRestoresAndAStoreMoves()
    {
        Assert.Equal(0, (await Of("backup", _folder.At("b.db"))).Code);
        var restored = await Run.OfAsync("restore", _folder.At("b.db"), "--store", _folder.At("r.db"));
        var again = await Run.OfAsync("restore", _folder.At("b.db"), "--store", _folder.At("r.db"));
        var moved = await Run.OfAsync("store", "move", Store, _folder.At("m.db"));
        var checkedStore = await Run.OfAsync("store", "check", "--store", _folder.At("m.db"));

        Assert.StartsWith("2 documents", restored.Error);
        Assert.Equal(1, again.Code);
        Assert.Equal(0, moved.Code);
        Assert.StartsWith("The store is whole: 2 documents", checkedStore.Error);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Run> Of(params string[] args) => Run.OfAsync([.. args, "--store", Store]);
}
