using Extractor.Segmentation;

namespace Extractor.Tests.Segmentation;

/// <summary>The methods that users of jieba know; expected values are those of Python jieba 0.42.1.</summary>
public class JiebaSegmenterTests(SharedModel shared) : IClassFixture<SharedModel>
{
    private readonly JiebaSegmenter _segmenter = new(shared.Model);

    [Theory]
    [InlineData("a  b\r\n我来到北京清华大学 C++", "a|| || ||b||\r\n||我|来到|北京|清华|清华大学|华大|大学|| ||C++")]
    [InlineData("坚持以人为本", "坚持|以人为本|人为|本")]
    [InlineData("AT&T的T恤", "AT&T|的|T恤")]
    public void FullModeGivesEveryWordOfTheDictionary(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', _segmenter.Cut(text, cutAll: true)));

    [Fact]
    public void SearchModeGivesTheWordsInsideLongWordsToo() =>
        Assert.Equal("小明/硕士/毕业/于/中国/科学/学院/科学院/中国科学院/计算/计算所", string.Join('/', _segmenter.CutForSearch("小明硕士毕业于中国科学院计算所")));

    [Fact]
    public void TokensHavePlaces() =>
        Assert.Equal(
            [new("永和", 0, 2), new("服装", 2, 4), new("饰品", 4, 6), new("有限公司", 6, 10)],
            _segmenter.Tokenize("永和服装饰品有限公司"));

    [Fact]
    public void SearchTokensOverlap() =>
        Assert.Equal(
            [new("永和", 0, 2), new("服装", 2, 4), new("饰品", 4, 6), new("有限", 6, 8), new("公司", 8, 10), new("有限公司", 6, 10)],
            _segmenter.Tokenize("永和服装饰品有限公司", SegmentMode.Search));

    [Fact]
    public void FullModeHasNoTokens() => Assert.Throws<ArgumentOutOfRangeException>(() => _segmenter.Tokenize("北京", SegmentMode.Full));

    [Theory]
    [InlineData("我爱北京天安门，增长6.5%，A股𠮷", true, "我/r 爱/v 北京/ns 天安门/ns ，/x 增长/v 6.5/m %/x ，/x A股/n 𠮷/x")]
    [InlineData("", true, "")]
    public void EveryWordHasAPartOfSpeech(string text, bool hmm, string expected) =>
        Assert.Equal(expected, string.Join(' ', new PosSegmenter(_segmenter).Cut(text, hmm).Select(w => $"{w.Word}/{w.Flag}")));
}
