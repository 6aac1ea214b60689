using System.Text.Json;

namespace Extractor.App.Tests.Commands;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task AFileThatFailsIsNamedAndTheRestGoesOn()
    {
        var good = _folder.Write("a.txt", "2023年，全国粮食产量为13908亿斤。\n");

        var run = await ExtractAsync(_folder.At("nope.txt"), _folder.At("*.pdf"), _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Equal($"{_folder.At("nope.txt")}: no such file\n{_folder.At("*.pdf")}: no file matches\n", run.Error);
        Assert.Equal(good, Member(run.Lines[0], "document"));
    }

    [Fact]
    public async Task StandardInputIsADash()
    {
        var run = await Run.WithInputAsync("2023年，全国粮食产量为13908亿斤。\n", "extract", "-", "--published", "2024-01-17", "--pipeline", Repository.Pipeline);

        Assert.Equal(0, run.Code);
        Assert.Equal("-", Member(run.Lines[0], "document"));
        Assert.Equal("2024-01-17", Member(run.Lines[0], "published"));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("table")]
    [InlineData("html")]
    public async Task EveryFormatPrintsEveryArticle(string format)
    {
        var (a, b) = (_folder.Write("甲.txt", "国内生产总值增长5.2%。\n"), _folder.Write("乙.txt", "截至2024年6月底，工程进展顺利。\n"));

        var run = await ExtractAsync(a, b, "--format", format);

        Assert.Equal(0, run.Code);
        Assert.Empty(run.Error);
        if (format != "csv") // no row for an article without facts
        {
            Assert.Contains("甲.txt", run.Out);
            Assert.Contains("乙.txt", run.Out);
        }

        if (format == "json")
        {
            Assert.Equal(2, JsonDocument.Parse(run.Out).RootElement.GetArrayLength());
        }
    }

    [Theory]
    [InlineData("customs-2024.html")]
    [InlineData("roundtable-silver-economy.txt")]
    public async Task QuotesStandWhereTheySayInTheTextThatShowPrints(string name)
    {
        var article = Path.Combine(Repository.Corpus, name);
        var text = (await Run.OfAsync("show", article, "--pipeline", Repository.Pipeline)).Out;
        var lines = (await ExtractAsync(article)).Lines;

        Assert.NotEmpty(lines.Skip(1));
        foreach (var line in lines.Skip(1))
        {
            var fact = JsonDocument.Parse(line).RootElement;
            Assert.Equal(fact.GetProperty("text").GetString(), text[fact.GetProperty("start").GetInt32()..fact.GetProperty("end").GetInt32()]);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static Task<Run> ExtractAsync(params string[] args) => Run.OfAsync(["extract", .. args, "--pipeline", Repository.Pipeline]);

    private static string? Member(string json, string name) => JsonDocument.Parse(json).RootElement.GetProperty(name).GetString();
}
