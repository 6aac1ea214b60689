using Extractor.Segmentation;

namespace Extractor.Tests.Segmentation;

public class SegmenterThreadTests(SharedModel shared) : IClassFixture<SharedModel>
{
    private const string Text = "商务部等部门印发通知，支持跨境电商海外仓发展，李小福认为云计算服务出口前景广阔。";

    [Fact]
    public void CutsSideBySideAgree()
    {
        var segmenter = new JiebaSegmenter(shared.Model);
        var expected = segmenter.Cut(Text);

        Parallel.For(0, 2000, _ => Assert.Equal(expected, segmenter.Cut(Text)));
    }

    [Fact]
    public void ACutSeesAChangeWholeOrNotAtAll()
    {
        var segmenter = new JiebaSegmenter(shared.Model);
        var before = string.Join('/', segmenter.Cut(Text));
        segmenter.AddWord("海外仓", 1000);
        var after = string.Join('/', segmenter.Cut(Text));
        segmenter.DeleteWord("海外仓");
        var deleted = string.Join('/', segmenter.Cut(Text));
        var changer = Task.Run(
            () =>
            {
                for (var i = 0; i < 50; i++)
                {
                    segmenter.AddWord("海外仓", i % 2 * 1000);
                }
            },
            TestContext.Current.CancellationToken);
        var seen = new HashSet<string>();
        while (!changer.IsCompleted)
        {
            seen.Add(string.Join('/', segmenter.Cut(Text)));
        }

        Assert.Subset(new HashSet<string> { before, after, deleted }, seen);
        Assert.NotEqual(before, after);
    }
}
