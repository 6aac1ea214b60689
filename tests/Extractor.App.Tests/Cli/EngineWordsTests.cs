using Extractor.App.Cli;

namespace Extractor.App.Tests.Cli;

/// <summary>Sentences of the engine in the language of the messages.</summary>
public sealed class EngineWordsTests
{
    private static readonly MessageCatalog Chinese = MessageCatalog.Read("zh");

    [Theory]
    [InlineData("6.5% does not follow from 2.7万亿元 and 3万亿元, which give 11.1", "6.5% 与 2.7万亿元、3万亿元 不符,按后两者计算应为 11.1")]
    [InlineData("三大 are announced and 2 named: 造船、纺织", "称有“三大”,实际只列出 2 个:造船、纺织")]
    [InlineData("the file holds no article", "文件中没有文章")]
    [InlineData("something nobody translated", "something nobody translated")]
    public void AreKnownAgainByTheirWords(string said, string chinese)
    {
        Assert.Equal(chinese, EngineWords.Of(said, Chinese));
        Assert.Equal(said, EngineWords.Of(said, MessageCatalog.Read("en")));
    }

    [Fact]
    public void EveryOneThatIsKeptIsKnownAgain()
    {
        var english = MessageCatalog.Read("en");
        foreach (var key in english.Keys.Where(k => k.StartsWith("engine.", StringComparison.Ordinal)))
        {
            Assert.Equal(Chinese.Format(key, "甲", "乙", "丙", "丁"), EngineWords.Of(english.Format(key, "甲", "乙", "丙", "丁"), Chinese));
        }
    }
}
