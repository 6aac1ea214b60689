using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Text;

namespace Extractor.Storage.Tests;

/// <summary>Small extractions made by hand.</summary>
internal static class Samples
{
    public const string Fingerprint = "fp-1";

    public static SaveOptions Options(params string[] tags) => new() { Fingerprint = Fingerprint, Tags = tags };

    /// <summary>A round table: two figures, a date, a policy and an expert.</summary>
    public static Extraction RoundTable(string path = "news/roundtable.txt") =>
        new SampleArticle(path, "数字贸易走势", "经济观察报", new DateOnly(2025, 3, 2))
            .Sentence("据海关统计，2024年跨境电商进出口规模为2.63万亿元，同比增长10.8%。")
            .Figure("2.63万亿元", 2_630_000_000_000m, "CNY", "跨境电商进出口规模", period: "2024", source: "海关")
            .Figure("10.8%", 10.8m, "%", "跨境电商进出口规模", period: "2024", measure: "growth", basis: "yoy", source: "海关")
            .Date("2024年", "2024")
            .Sentence("国务院办公厅印发《关于加快发展数字贸易的意见》，商务部负责落实。")
            .Policy("《关于加快发展数字贸易的意见》", "关于加快发展数字贸易的意见", ["国务院办公厅"], "2024-11")
            .Sentence("王健（对外经济贸易大学教授）认为，GDP占比仍有提升空间。")
            .Expert("王健（对外经济贸易大学教授）", "王健", "对外经济贸易大学", "教授")
            .Extraction();

    /// <summary>A statistics report: four figures, one falling, one a target, one a range, one in dollars.</summary>
    public static Extraction Statistics(string path = "stats/report.txt") =>
        new SampleArticle(path, "外贸运行情况", "统计快报", new DateOnly(2025, 7, 15))
            .Sentence("上半年出口1.81万亿美元，其中对美国出口下降9.9%。")
            .Figure("1.81万亿美元", 1_810_000_000_000m, "USD", "出口额", period: "2025-H1")
            .Figure("9.9%", 9.9m, "%", "对美国出口", period: "2025-H1", measure: "growth", direction: "down", basis: "yoy")
            .Sentence("北京市计划到2027年新增企业100至200家。")
            .Figure("100至200家", 100m, "家", "新增企业", upper: 200m, period: "2027", status: "target", region: "北京市", inherited: true)
            .Sentence("粮食产量达到１４１３０亿斤。", issue: "figure.inconsistent")
            .Figure("１４１３０亿斤", 1_413_000_000_000m, "斤", "粮食产量", issue: "figure.inconsistent")
            .Extraction();

    /// <summary>An article without a date, title or facts worth naming.</summary>
    public static Extraction Undated(string path = "misc/undated.txt") =>
        new SampleArticle(path, null, null, null)
            .Sentence("該市進出口總額為三千億元。")
            .Figure("三千億元", 300_000_000_000m, "CNY", "進出口總額")
            .Extraction();

    public static Extraction Empty(string path) => new SampleArticle(path, "没有数字的文章", null, new DateOnly(2020, 1, 1)).Extraction();
}
