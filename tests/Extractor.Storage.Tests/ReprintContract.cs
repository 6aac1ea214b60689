using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Text;

namespace Extractor.Storage.Tests;

/// <summary>Which documents are one article, and which files are versions of one document; run for each database.</summary>
public abstract class ReprintContract : IDisposable
{
    private const string Text =
        "青岚市港口一季度完成货物吞吐量三千二百万吨，同比增长百分之六，其中集装箱吞吐量达到八十万标箱，外贸货物占比继续提高。市交通运输局负责人介绍，新开通的三条近海航线运行平稳，"
        + "班轮准点率保持在九成以上，企业平均等待时间比去年缩短四小时。下一步将加快建设自动化堆场，推动铁路专用线进入码头前沿，力争年底前实现海铁联运业务全覆盖，并完善冷链查验设施，"
        + "支持生鲜农产品快速通关，帮助中小外贸企业降低物流成本，同时推广电子提单和无纸化放行。";

    private readonly TestStore _place;
    private readonly IFactStore _store;
    private readonly long _run;

    private protected ReprintContract(Func<TestStore> create)
    {
        _place = create();
        _store = _place.Open();
        _run = _store.BeginRun("ingest", Samples.Fingerprint);
    }

    [Fact]
    public void AReprintIsLinkedToTheArticlePublishedFirst()
    {
        var late = Save("late.txt", "转载：" + Text, new DateOnly(2025, 4, 3));
        var first = Save("first.txt", Text, new DateOnly(2025, 4, 1));
        var undated = Save("undated.txt", Text.Replace('，', ',') + "（编辑：甲）", null);
        var other = Save("other.txt", "东海市发布的水产品交易指数显示，大黄鱼与梭子蟹价格在节后回落，批发市场成交量环比减少，养殖户普遍推迟出塘，等待五月休渔期开始以后行情回升，有关部门提醒注意防范低温影响。", null);

        Assert.Equal([(first, true), (undated, false)], _store.Reprints(late).Select(r => (r.DocumentId, r.IsOrigin)));
        Assert.Empty(_store.Reprints(other));
        Assert.Equal([first, first, first, other], new[] { late, first, undated, other }.Select(d => _store.Origins([d])[d]));
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void WhenTheOriginGoesTheNextTakesItsPlace()
    {
        var first = Save("first.txt", Text, new DateOnly(2025, 4, 1));
        var second = Save("second.txt", Text, new DateOnly(2025, 4, 2));
        var third = Save("third.txt", Text, new DateOnly(2025, 4, 3));

        _store.Withdraw(_run, [third]);
        Assert.Equal(second, Assert.Single(_store.Reprints(first)).DocumentId);
        _store.Purge(_run, [first]);

        Assert.Equal(second, _store.Origins([third])[third]);
    }

    [Fact]
    public void ANewVersionIsComparedAnew()
    {
        var first = Save("first.txt", Text, new DateOnly(2025, 4, 1));
        var second = Save("second.txt", Text, new DateOnly(2025, 4, 2));

        Save("first.txt", "这篇文章换成了完全不同的内容，讲的是山区公路养护站如何在雨季排查边坡隐患，并为沿线村庄设置临时便道，保障学生和老人的出行安全，养护工人轮班值守，昼夜巡查。", new DateOnly(2025, 4, 1));

        Assert.Empty(_store.Reprints(second));
        Assert.Equal(second, _store.Origins([second])[second]);
        Assert.Equal(first, _store.Origins([first])[first]);
    }

    [Fact]
    public void FilesOfOneAddressAreVersionsOfOneDocument()
    {
        const string address = "https://example.org/a";
        var first = Save("monday/a.html", Text, null, address);
        var second = Save("tuesday/a.html", Text + "更正：准点率为九成。", null, address);
        var elsewhere = Save("monday/a.html", "全国假日旅游出行人次再创新高，各地文旅部门推出夜游、研学与非遗体验项目，景区预约系统运行平稳，铁路加开列车保障返程客流。", null, "https://example.org/b");

        Assert.Equal(first, second);
        Assert.NotEqual(first, elsewhere);
        Assert.Equal(2, _store.Versions(first).Count);
        Assert.Empty(_store.Check());
    }

    [Fact]
    public void OfFilesOfOneAddressTheOneThatCameLastStaysWhateverIsReadAgain()
    {
        const string address = "https://example.org/a";
        var later = Text + "更正：准点率为九成。";
        var document = Save("monday/a.html", Text, null, address);
        Save("tuesday/a.html", later, null, address);

        // Monday's file once more through a changed pipeline, then the stored document itself, then both files.
        Assert.Equal(SaveOutcome.Unchanged, Store("monday/a.html", Text, null, address, Samples.Options() with { Fingerprint = "other", SourcePath = "monday/a.html" }));
        Store("monday/a.html", later, null, address, Samples.Options() with { Fingerprint = "third" });
        Store("monday/a.html", Text, null, address, Samples.Options() with { Fingerprint = "third", SourcePath = "monday/a.html" });
        Assert.Equal(later, _store.FindDocument("monday/a.html")!.Document.Text);
        Assert.Equal(2, _store.Versions(document).Count);

        // Monday's file itself is edited: that is news.
        Store("monday/a.html", Text + "再次更正。", null, address, Samples.Options() with { SourcePath = "monday/a.html" });
        Assert.Equal(Text + "再次更正。", _store.FindDocument("monday/a.html")!.Document.Text);
    }

    [Fact]
    public void ADocumentKeepsItsOwnPartOfTheFileWithItsPlace()
    {
        var document = Made("feed.xml#2", Text, null, null);
        _store.Save(_run, new Extraction(document with { Body = MappedText.Create("<d>" + Text, [new TextEdit(new TextSpan(0, 3), "", "feed.markup")]), SourceStart = 5000 }, [], []), Samples.Options());

        var held = _store.FindDocument("feed.xml#2")!.Document;

        Assert.Equal(("<d>" + Text, 5000), (held.Body.Source, held.SourceStart));
        Assert.Equal(new TextSpan(5003, 5005), held.InFile(new TextSpan(0, 2)));
    }

    public void Dispose()
    {
        _store.Dispose();
        _place.Dispose();
    }

    private long Save(string path, string text, DateOnly? published, string? address = null)
    {
        Store(path, text, published, address, Samples.Options() with { SourcePath = path });
        var documents = _store.Documents(null, 100);
        return (address is null ? documents.Where(d => d.Path == path) : documents).Max(d => d.DocumentId);
    }

    private SaveOutcome Store(string path, string text, DateOnly? published, string? address, SaveOptions options) =>
        _store.Save(_run, new Extraction(Made(path, text, published, address), [], []), options);

    private static Document Made(string path, string text, DateOnly? published, string? address)
    {
        var source = new Source(path, System.Text.Encoding.UTF8.GetBytes(text));
        return new Document
        {
            Path = path,
            ContentHash = source.ContentHash,
            Body = MappedText.Identity(text),
            Blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)],
            Published = published,
            Address = address,
        };
    }
}
