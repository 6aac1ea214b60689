namespace Extractor.App.Tests.Commands;

public sealed class RulesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task TheExamplesOfTheShippedRulesHold()
    {
        var run = await Run.OfAsync("rules", "test", "--pipeline", Repository.Pipeline);

        Assert.True(run.Code == 0, run.Out);
        Assert.Contains(" passed, 0 failed", run.Lines[^1]);
    }

    [Fact]
    public async Task EveryRuleIsListedWithItsPlace()
    {
        var run = await Run.OfAsync("rules", "list", "--pipeline", Repository.Pipeline);

        Assert.Equal(0, run.Code);
        Assert.Contains(run.Lines, l => l.StartsWith("figures/growth ", StringComparison.Ordinal) && l.Contains("packs/figures/rules/growth.yaml:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RulesAreListedWithWhatTheyDoOverArticles()
    {
        var article = _folder.Write("a.txt", "2023年，社会消费品零售总额同比增长7.2%，货物出口同比增长0.6%。\n");

        var run = await Run.OfAsync("rules", "list", article, "--sort", "facts", "--pipeline", Repository.Pipeline);

        Assert.Equal(0, run.Code);
        var growth = run.Lines.Single(l => l.StartsWith("figures/growth ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["figure", "2", "2", "2"], growth[1..5]); // kind, tried, hits, facts
        Assert.StartsWith("1 texts, ", run.Lines[^1]);
    }

    [Fact]
    public async Task ABrokenPipelineRefusesWithEveryFaultAsFileAndLine()
    {
        Copy(Repository.Pipeline, _folder.Path);
        var rules = _folder.Write("packs/figures/rules/broken.yaml", "- id: one\n  pattern: \"( @<quantity>\"\n  examples: [ { text: a } ]\n- id: two\n  emit: { nonsense: x }\n");

        var run = await Run.OfAsync("extract", _folder.Write("a.txt", "a"), "--pipeline", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.StartsWith("The pipeline does not load; faults: ", run.Error);
        Assert.Contains($"  {rules}:2: ", run.Error);
        Assert.Contains($"  {rules}:4: ", run.Error);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task APlaceIsExplainedWithTheFactAndTheRules()
    {
        var article = _folder.Write("a.txt", "2023年，社会消费品零售总额同比增长7.2%。\n");

        var run = await Run.OfAsync("rules", "explain", article, "7.2%", "--pipeline", Repository.Pipeline);

        Assert.Equal(0, run.Code);
        Assert.Contains("  figure '7.2%' by figures/growth: 7.2% 社会消费品零售总额", run.Out);
        Assert.Contains("  + figures/growth ", run.Out);
    }

    [Fact]
    public async Task APlaceIsExplainedByItsOffset()
    {
        var article = _folder.Write("a.txt", "2023年，社会消费品零售总额同比增长7.2%。\n");

        var run = await Run.OfAsync("rules", "explain", article, "--at", "19", "--pipeline", Repository.Pipeline);

        Assert.Equal(0, run.Code);
        Assert.Contains("figure '7.2%' by figures/growth", run.Out);
        Assert.Equal(2, (await Run.OfAsync("rules", "explain", article, "--pipeline", Repository.Pipeline)).Code);
        Assert.Equal(1, (await Run.OfAsync("rules", "explain", article, "--at", "9999", "--pipeline", Repository.Pipeline)).Code);
    }

    [Fact]
    public async Task AFolderThatIsNoPipelineIsToldSo()
    {
        var run = await Run.OfAsync("rules", "list", "--pipeline", _folder.Path);

        Assert.Equal(1, run.Code);
        Assert.Contains("a pipeline folder needs a pipeline.yaml", run.Error);
    }

    public void Dispose() => _folder.Dispose();

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
