using Extractor.Documents;

namespace Extractor.Tests.Loading;

public class PageBodyTests
{
    private const string Whole = "前两个月，沿海港口完成货物吞吐量稳步增长，航线网络不断加密，覆盖一百多个国家和地区。";

    private static string Page(string article) => $"""
        <html><head><title>港口吞吐量创新高-海岸网</title></head><body>
        <div class="top"><a href="/">首页</a> <a href="/a">要闻</a> <a href="/b">港口</a><ul><li><a href="/c">航运</a></li><li><a href="/d">视频</a></li></ul></div>
        <div class="main"><div class="path">当前位置：<a href="/">首页</a> > <a href="/a">要闻</a></div>
        <h1>港口吞吐量创新高</h1><div class="info">2025-03-04 09:25 来源：海岸日报</div>
        <div class="text">{article}</div><div>责任编辑：李海</div>
        <ul class="more"><li><a href="/1">多地港口开通新航线，外贸企业迎来利好</a></li><li><a href="/2">沿海城市推进绿色港口建设</a></li></ul></div>
        <div class="side"><h3>热门新闻</h3><a href="/3">某地发布新规，这些变化你要知道</a></div>
        <div class="foot">版权所有 海岸网 备12345号</div></body></html>
        """;

    [Fact]
    public void MenusRelatedLinksAndFeetAreLeftOut()
    {
        var document = Loaded.Html(Page($"<p>{Whole}</p><p>{Whole}</p><p>{Whole}</p>"));

        Assert.Equal($"港口吞吐量创新高\n2025-03-04 09:25 来源：海岸日报\n{Whole}\n{Whole}\n{Whole}", document.Text);
        Assert.Equal(("港口吞吐量创新高", new DateOnly(2025, 3, 4), "海岸日报"), (document.Title, document.Published, document.Publisher));
        Loaded.KeepsItsContract(document, "page");
    }

    [Fact]
    public void AParagraphFullOfLinksStaysInTheBody()
    {
        var document = Loaded.Html(Page($"<p>{Whole}</p><p><a href='x'>《港口条例》</a>施行以来，<a href='y'>各地港口管理部门积极落实各项要求，成效明显，企业普遍反映办事更加便利，通关时间明显缩短</a>。</p><p>{Whole}</p>"));

        Assert.Contains("通关时间明显缩短", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ATableOfMetadataAboveTheTextGivesTitleAndDate()
    {
        var document = Loaded.Html($"<table><tr><td>索 引 号：</td><td>0001/2025</td><td>发文机关：</td><td>海岸市人民政府</td></tr><tr><td>标　　题：</td><td>关于加快港口发展的通知</td><td>发布日期：</td><td>2025年03月04日</td></tr></table><div><p>关于加快</p><p>港口发展的通知</p><p>{Whole}</p><p>{Whole}</p><p>海岸市人民政府</p><p>2025年3月1日</p></div>");

        Assert.Equal(("关于加快港口发展的通知", new DateOnly(2025, 3, 4), "海岸市人民政府"), (document.Title, document.Published, document.Publisher));
        Assert.Equal(["关于加快港口发展的通知", "关于加快港口发展的通知"], document.Blocks(BlockKind.Title));
        Assert.EndsWith("2025年3月1日", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void CellsKnowTheHeadersOfTheirColumnAndRowAndTheUnit()
    {
        var document = Loaded.Html($"""
            <h1>港口吞吐量创新高</h1><p>{Whole}</p><p>单位：万吨</p><table>
            <tr><td rowspan="2">港口</td><td colspan="2">吞吐量</td></tr><tr><td>外贸</td><td>内贸</td></tr>
            <tr><td>东港</td><td>1200</td><td>300</td></tr><tr><td>西港</td><td>800</td><td>450</td></tr></table>
            """);

        string[] Headers(string cell) => [.. Assert.Single(document.Blocks, b => b.Span.In(document.Text) == cell).Headers.Select(h => h.In(document.Text))];
        Assert.Equal(["吞吐量", "内贸", "西港", "单位：万吨"], Headers("450"));
        Assert.Equal(["吞吐量", "外贸", "东港", "单位：万吨"], Headers("1200"));
        Assert.Contains("东港\t1200\t300", document.Text, StringComparison.Ordinal);
        Loaded.KeepsItsContract(document, "table");
    }
}
