using Extractor.App.Cli;

namespace Extractor.App.Tests.Commands;

public class SegmentCommandTests
{
    [Theory]
    [InlineData("我来到北京清华大学", "我/来到/北京/清华大学\n")]
    [InlineData("他来到了网易杭研大厦", "他/来到/了/网易/杭/研/大厦\n", "--no-hmm")]
    [InlineData("中国科学院", "中国/科学/学院/科学院/中国科学院\n", "--mode", "search")]
    [InlineData("清华大学 好", "清华/清华大学/华大/大学// //好\n", "--mode", "full")]
    [InlineData("增长6.5%\r\n\n好", "增长_v/6.5_m/%_x\n\n好_a\n", "--pos")]
    public async Task LinesAreCutAsJiebaCutsThem(string input, string expected, params string[] options)
    {
        var run = await Run.WithInputAsync(input, ["segment", .. options]);

        Assert.Equal((ExitCode.Done, expected, ""), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public async Task TagsGoWithTheDefaultModeAlone()
    {
        var run = await Run.WithInputAsync("北京", "segment", "--pos", "--mode", "full");

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Out));
        Assert.Contains("--mode default", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingFileIsOneSentence()
    {
        var run = await Run.OfAsync("segment", "no-such-file.txt");

        Assert.Equal((ExitCode.Failed, ""), (run.Code, run.Out));
        Assert.StartsWith("no-such-file.txt: ", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
