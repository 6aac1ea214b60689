namespace Extractor.Tests.Audit;

/// <summary>Templates of values that cannot be, of articles that contradict each other, and of lists that miscount.</summary>
internal sealed partial class AuditCaseGenerator
{
    private static readonly string[] Things = ["电动汽车", "锂电池", "光伏产品", "工业机器人", "集成电路", "海洋工程装备", "生物医药", "新材料", "绿色建材", "智能家电"];

    /// <summary>Shares of a whole over 100 %; some rates are rightly above it.</summary>
    private AuditCase Range(string name, bool planted)
    {
        var (place, year) = (Pick(Places), Year());
        var share = Exact(12, 89);
        var text = planted
            ? Pick(
                $"{year}年，{place}森林覆盖率达到{Print(share + 100, 1)}%。",
                $"{year}年末，{place}常住人口城镇化率为{Print(share + 100, 1)}%。",
                $"{year}年，{place}{Pick(Shares)}为{Print(share * 10, 1)}%。")
            : Pick(
                $"{year}年，{place}森林覆盖率达到{Print(share, 1)}%。",
                $"{year}年末，{place}商业银行拨备覆盖率为{Print(share + 150, 1)}%。",
                $"{year}年，{place}一般公共预算收入完成年度预算的{Print(share / 10 + 100, 1)}%。",
                $"{year}年，{place}新能源汽车产量增长{Print(share + 100, 1)}%。");
        return Case(name, planted, "figure.range", Article(text, year + 1));
    }

    /// <summary>One value a thousandfold off the indicator's own history.</summary>
    private AuditCase Magnitude(string name, bool planted)
    {
        var (place, indicator) = (Pick(Places), Pick(Levels));
        var value = Exact(300, 5000);
        var wrong = _random.Next(3, 5);
        var articles = new List<AuditArticle>();
        for (var i = 0; i < 5; i++)
        {
            var year = 2020 + i;
            var unit = planted && i == wrong ? "万亿元" : "亿元";
            articles.Add(Article($"{year}年，{place}{indicator}为{Print(value, 1)}{unit}。", year + 1));
            value *= 1 + (Exact(-8, 22) / 100);
        }

        return Case(name, planted, "figure.unit", [.. articles]);
    }

    /// <summary>The same number once in yuan and once in dollars.</summary>
    private AuditCase Currency(string name, bool planted)
    {
        var (place, year) = (Pick(Places), Year());
        var yuan = Exact(700, 9000);
        var dollars = planted ? yuan : yuan / Exact(6.4m, 7.2m);
        return Case(
            name, planted, "figure.unit",
            Article($"{year}年，{place}外贸进出口总值{Print(yuan, 1)}亿元，创历史新高。", year + 1, 1),
            Article($"{year}年，{place}外贸进出口总值{Print(dollars, 1)}亿美元，规模稳步扩大。", year + 1, 3));
    }

    private AuditCase Conflict(string name, bool planted)
    {
        var (place, indicator, year) = (Pick(Places), Pick(Levels), Year());
        var value = Exact(1000, 9000);
        var exact = Print(value, 1);
        var first = $"{place}统计局数据显示，{year}年，{place}{indicator}为{exact}亿元。";
        var second = planted
            ? $"{year}年，{place}{indicator}达到{Slip(exact)}亿元，居民感受明显。"
            : Pick(
                $"{year}年，{place}{indicator}达到{Print(value, 0)}亿元，居民感受明显。",
                $"{year}年，{place}{indicator}超过{Print(Math.Floor(value / 100) * 100, 0)}亿元，居民感受明显。",
                $"{year}年，{Pick(Places.Where(p => p != place).ToArray())}{indicator}为{Slip(exact)}亿元，增势较好。",
                $"{year - 1}年，{place}{indicator}为{Slip(exact)}亿元，基数不低。");
        return Case(name, planted, "figure.conflict", Article(first, year + 1, 1), Article(second, year + 1, 4) with { Publisher = "青澜日报" });
    }

    /// <summary>Lists announced as so many.</summary>
    private AuditCase List(string name, bool planted)
    {
        var (place, year) = (Pick(Places), Year());
        var count = Pick(3, 4);
        var word = count == 3 ? "三" : "四";
        var things = Things.OrderBy(_ => _random.Next()).Take(count).ToList();
        if (planted)
        {
            things[^1] = things[0];
            if (Pick(true, false))
            {
                things.RemoveAt(count - 1);
            }
        }

        var text = Pick(
            $"{year}年，{place}重点培育{string.Join('、', things)}{word}大产业，全年投资稳步增长。",
            $"{place}{word}大支柱产业（{string.Join('、', things)}）{year}年运行平稳。",
            $"{year}年，以{string.Join('、', things)}为代表的“新{word}样”出口向好。");
        return Case(name, planted, "source.slip", Article(text, year + 1));
    }
}
