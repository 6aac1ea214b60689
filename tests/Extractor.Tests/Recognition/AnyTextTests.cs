using System.Diagnostics;
using Extractor.Documents;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Text;

namespace Extractor.Tests.Recognition;

public class AnyTextTests
{
    private const string Alphabet =
        "0123456789０５零〇一二两三五八十百千万亿兆廿几数半个分之点又成折年月日号时周季度星期上下前后近约超过多余以内至到—-~/.,，、。（）%％‰元角块美人民币吨米度负第翻番对今去明本当同世纪旬初末底中“十四五”A5kMG $￥ \n";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AnnotationsStayInTheTextAndNeverOverlap(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 4000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var found = Reader.Read(text, round % 2 == 0 ? new DateOnly(2024, 2, 29) : null, round % 3 == 0);
            var end = 0;
            foreach (var annotation in found)
            {
                Assert.True(annotation.Span.Start >= end && !annotation.Span.IsEmpty && annotation.Span.End <= text.Length, text);
                Assert.True(CoreOf(annotation) is not { } core || annotation.Span.Contains(core), text);
                end = annotation.Span.End;
            }
        }
    }

    [Theory]
    [InlineData("一")]
    [InlineData("十")]
    [InlineData("1又")]
    [InlineData("1 ")]
    [InlineData("1-")]
    [InlineData("1.")]
    [InlineData("１")]
    [InlineData("1、")]
    [InlineData("万亿")]
    [InlineData("百万")]
    [InlineData("2024年")]
    [InlineData("1—")]
    [InlineData("的1天前")]
    [InlineData("今年的")]
    [InlineData("a1")]
    [InlineData("三分之")]
    [InlineData("两年零")]
    [InlineData("零")]
    [InlineData("近")]
    [InlineData(" ")]
    [InlineData("-")]
    public void TimeGrowsWithTheLengthOnly(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        Reader.Read(text, new DateOnly(2024, 6, 1));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed} for {piece}");
    }

    [Fact]
    public void OnlyTheRangeIsRead()
    {
        const string text = "约2024年5万元以上";
        var found = new List<Annotation>();
        Reader.Times.Recognize(text, new TextSpan(3, 8), new TimeContext(null), found);
        Reader.Quantities.Recognize(text, new TextSpan(3, 8), found);
        Assert.All(found, a => Assert.True(a.Span.Start >= 3 && a.Span.End <= 8));
    }

    private static TextSpan? CoreOf(Annotation annotation) => annotation.Value switch
    {
        QuantityValue quantity => quantity.Core,
        TimeValue time => time.Core,
        _ => null,
    };
}
