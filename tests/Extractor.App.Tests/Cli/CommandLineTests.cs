namespace Extractor.App.Tests.Cli;

public class CommandLineTests
{
    [Theory]
    [InlineData("There is no command 'bogus'", "bogus")]
    [InlineData("Which command?")]
    [InlineData("Which command?", "rules")]
    [InlineData("FILE is missing", "extract")]
    [InlineData("There is no option '--formt' here", "extract", "a.txt", "--formt", "json")]
    [InlineData("--format does not know 'xx'", "extract", "a.txt", "--format", "xx")]
    [InlineData("--format needs a value", "extract", "a.txt", "--format")]
    [InlineData("--format is given more than once", "extract", "a.txt", "--format", "json", "--format", "csv")]
    [InlineData("--published takes a date such as 2025-07-14, not '2025-13-01'", "extract", "a.txt", "--published", "2025-13-01")]
    [InlineData("'x' is one argument too many", "rules", "test", "x")]
    [InlineData("--lang does not know 'fr'", "--lang", "fr", "extract")]
    [InlineData("缺少参数 FILE", "extract", "--lang", "zh")]
    [InlineData("没有命令“bogus”", "bogus", "--lang=zh")]
    public async Task AWrongUseIsToldInOneSentenceWithExitCode2(string message, params string[] args)
    {
        var run = await Run.OfAsync(args);

        Assert.Equal(2, run.Code);
        Assert.StartsWith(message, run.Error);
        Assert.Equal(2, run.Error.Trim().Split('\n').Length);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task AMissingPipelineIsNamed()
    {
        var run = await Run.OfAsync("extract", "a.txt", "--pipeline", "/no/such/folder");

        Assert.Equal(1, run.Code);
        Assert.Equal("There is no pipeline folder /no/such/folder\n", run.Error);
    }
}
