using Extractor.Documents;
using Extractor.Segmentation;
using Extractor.Text;

namespace Extractor.Tests.Segmentation;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("外贸增长。内需回暖！未来如何？", "外贸增长。|内需回暖！|未来如何？")]
    [InlineData("一是稳增长；二是调结构。", "一是稳增长；二是调结构。")]
    [InlineData("他说：“要加快发展。”会议随后结束。", "他说：“要加快发展。”|会议随后结束。")]
    [InlineData("“大干快上！”的口号变了。", "“大干快上！”的口号变了。")]
    [InlineData("《怎么办？向何处去！》一书出版。", "《怎么办？向何处去！》一书出版。")]
    [InlineData("《关于〈办法〉的《通知》说明。附》已印发。好。", "《关于〈办法〉的《通知》说明。附》已印发。|好。")]
    [InlineData("没有关上的《书名。下一句。", "没有关上的《书名。|下一句。")]
    [InlineData("增长3!5个点。ok! 好", "增长3!5个点。|ok!|好")]
    [InlineData("第一行\n  第二行\r\n\r\n第三行", "第一行|第二行|第三行")]
    [InlineData("情况复杂……还要看。真的？！", "情况复杂……|还要看。|真的？！")]
    [InlineData("（见附件。）下文。", "（见附件。）|下文。")]
    [InlineData(" \u3000 ", "")]
    public void SentencesEndWhereAReaderEndsThem(string text, string expected)
    {
        var document = DocumentOf(text, new Block(new TextSpan(0, text.Length), BlockKind.Paragraph));

        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(document).Select(s => s.Span.In(text))));
    }

    [Fact]
    public void ABlockEndsASentence()
    {
        const string Text = "标题正文。";
        var document = DocumentOf(Text, new Block(new TextSpan(0, 2), BlockKind.Title), new Block(new TextSpan(2, 5), BlockKind.Paragraph));

        Assert.Equal([new Sentence(new TextSpan(0, 2), 0), new Sentence(new TextSpan(2, 5), 1)], SentenceSplitter.Split(document));
    }

    [Fact]
    public void AMillionOpeningBracketsTakeLinearTime()
    {
        var text = new string('《', 1_000_000);

        Assert.Equal(1250, SentenceSplitter.Split(DocumentOf(text, new Block(new TextSpan(0, text.Length), BlockKind.Paragraph))).Count);
    }

    [Fact]
    public void ASentenceWithoutEndIsCutBehindAComma()
    {
        var text = string.Concat(Enumerable.Repeat("产量增长，", 500));
        var sentences = SentenceSplitter.Split(DocumentOf(text, new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)));

        Assert.All(sentences, s => Assert.InRange(s.Span.Length, 1, 800));
        Assert.All(sentences, s => Assert.EndsWith("，", s.Span.In(text)));
        Assert.Equal(text, string.Concat(sentences.Select(s => s.Span.In(text))));
    }

    [Fact]
    public void WithoutACommaItIsCutBetweenCharacters()
    {
        var text = "字" + string.Concat(Enumerable.Repeat("𠮷", 900));
        var sentences = SentenceSplitter.Split(DocumentOf(text, new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)));

        Assert.Equal(text, string.Concat(sentences.Select(s => s.Span.In(text))));
        Assert.All(sentences, s => Assert.False(char.IsLowSurrogate(s.Span.In(text)[0])));
    }

    private static Document DocumentOf(string text, params Block[] blocks) =>
        new() { Path = "a.txt", ContentHash = "", Body = MappedText.Identity(text), Blocks = blocks };
}
