using Extractor.Documents;
using Extractor.Segmentation;
using Extractor.Text;

namespace Extractor.Tests.Segmentation;

public class SegmenterTests(SharedModel shared) : IClassFixture<SharedModel>
{
    private readonly Segmenter _segmenter = shared.NewSegmenter();

    [Theory]
    [InlineData("我来到北京清华大学", "我/来到/北京/清华大学")]
    [InlineData("他来到了网易杭研大厦", "他/来到/了/网易/杭研/大厦")]
    [InlineData("", "")]
    [InlineData("a\r\nb c", "a/\r\n/b/ /c")]
    [InlineData("二〇二五年·春", "二/〇/二/五年/·/春")]
    [InlineData("𠮷野家", "𠮷/野家")]
    [InlineData("增长2.75%和C++与AT&T", "增长/2.75%/和/C++/与/AT&T")]
    public void TextIsCutAsJiebaCutsIt(string text, string expected) => Assert.Equal(expected, string.Join('/', SharedModel.Words(_segmenter, text)));

    [Fact]
    public void WithoutTheMarkovModelUnknownNamesStayApart() =>
        Assert.Equal("他/来到/了/网易/杭/研/大厦", string.Join('/', SharedModel.Words(_segmenter, "他来到了网易杭研大厦", false)));

    [Fact]
    public void DictionaryWordsCarryTheirTags()
    {
        var buffer = new SegmentBuffer();
        _segmenter.Cut("商务部印发", true, buffer);

        Assert.Equal("nt", _segmenter.TagName(buffer.Tags[0]));
        Assert.Equal(_segmenter.TagOf("印发"), buffer.Tags[1]);
        Assert.Null(_segmenter.TagName(0));
        Assert.Equal("v", _segmenter.TagName(_segmenter.TagId("v")));
    }

    [Fact]
    public void TokensCoverTheSentences()
    {
        const string Text = "外贸增长6%。 内需回暖。";
        var document = new Document
        {
            Path = "a.txt",
            ContentHash = "",
            Body = MappedText.Identity(Text),
            Blocks = [new Block(new TextSpan(0, Text.Length), BlockKind.Paragraph)],
        };
        var sentences = SentenceSplitter.Split(document);
        var layer = _segmenter.Tokenize(Text, sentences, new SegmentBuffer());

        Assert.Equal(layer.Tokens.Length, layer.Tags.Length);
        for (var i = 0; i < sentences.Count; i++)
        {
            var tokens = layer.Tokens[layer.SentenceStarts[i]..layer.SentenceStarts[i + 1]];
            Assert.Equal(sentences[i].Span.In(Text), string.Concat(tokens.Select(t => Text[t.Start..t.End])));
            Assert.Equal(sentences[i].Span.Start, tokens[0].Start);
        }
    }

    [Fact]
    public void ALongCutAllocatesNothingOnceTheBufferHasGrown()
    {
        var text = string.Concat(Enumerable.Repeat("国务院办公厅印发通知，部署二〇二五年重点任务。", 200));
        var buffer = new SegmentBuffer();
        _segmenter.Cut(text, true, buffer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _segmenter.Cut(text, true, buffer);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
