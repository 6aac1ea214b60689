using Extractor.Segmentation;
using Extractor.Segmentation.Keywords;

namespace Extractor.Tests.Segmentation;

/// <summary>Keywords and their weights; expected values are those of Python jieba 0.42.1, to the last bit.</summary>
public class KeywordTests(SharedModel shared) : IClassFixture<SharedModel>
{
    private const string Text =
        "国务院办公厅印发数字贸易改革创新发展实施意见。意见提出，到2029年，可数字化交付的服务贸易规模稳中有增，占我国服务贸易总额的比重提高到45%以上。"
        + "商务部研究院专家认为，数字贸易是数字经济的重要组成部分，也是国际贸易发展的新趋势，要扩大数字产品、数字服务的开放，推动跨境电商与制造业融合，"
        + "培育一批具有国际竞争力的龙头企业。";

    private readonly JiebaSegmenter _segmenter = new(shared.Model);

    [Fact]
    public void RareWordsThatRecurAreKeywords() =>
        Assert.Equal(
            [
                new("数字", 0.5995666449027778), new("服务", 0.29678614428166666), new("电商", 0.2276155507314815),
                new("2029", 0.22138458338703704), new("45%", 0.22138458338703704),
            ],
            new TfidfExtractor(_segmenter).ExtractTagsWithWeight(Text, 5));

    [Fact]
    public void KeywordsCanBeLimitedToPartsOfSpeech() =>
        Assert.Equal(
            [
                new("数字", 1.4716635829431817), new("电商", 0.5586927154318182), new("意见", 0.5343735186354546),
                new("贸易规模", 0.5058222240772727), new("贸易总额", 0.4380908079513636),
            ],
            new TfidfExtractor(_segmenter).ExtractTagsWithWeight(Text, 5, ["ns", "n"]));

    [Fact]
    public void WordsInGoodCompanyAreKeywords() =>
        Assert.Equal(
            [
                new("数字", 1.0), new("服务", 0.6141002425226387), new("贸易", 0.4310935346723237), new("意见", 0.41638695439127194),
                new("发展", 0.3353158495504214),
            ],
            new TextRankExtractor(_segmenter).ExtractTagsWithWeight(Text, 5));

    [Fact]
    public void TheirPartsOfSpeechCanBeChosen() =>
        Assert.Equal(
            [
                new("服务", 1.0), new("贸易", 0.739931681292139), new("实施", 0.73596035319293), new("改革", 0.564598175325486),
                new("发展", 0.5612077480088572),
            ],
            new TextRankExtractor(_segmenter).ExtractTagsWithWeight(Text, 5, ["vn", "v"]));

    [Fact]
    public void StopWordsAndPunctuationGiveNoKeyword()
    {
        Assert.Empty(new TfidfExtractor(_segmenter).ExtractTags("the of and, \r\n𠮷"));
        Assert.Empty(new TextRankExtractor(_segmenter).ExtractTags("，"));
        Assert.DoesNotContain("数字", new TfidfExtractor(_segmenter, filter: new KeywordFilter(["数字"])).ExtractTags(Text));
    }

    [Fact]
    public void OtherFrequenciesCanBeGiven()
    {
        var frequencies = InverseDocumentFrequencies.Read(new StringReader("数字 0.5\n专家 99\n服务 1\n"), "idf.txt");

        Assert.Equal(1, frequencies.Median);
        Assert.Equal("专家", new TfidfExtractor(_segmenter, frequencies).ExtractTags(Text, 1).Single());
    }
}
