namespace Extractor.Tests.Audit;

/// <summary>Templates in which one printed number follows from others.</summary>
internal sealed partial class AuditCaseGenerator
{
    private const string Inconsistent = "figure.inconsistent";

    private AuditCase Growth(string name, bool planted)
    {
        var (place, indicator, year) = (Pick(Places), Pick(Levels), Year());
        var before = Exact(120, 9000);
        var growth = Exact(1, 28);
        var now = before * (1 + (growth / 100));
        var digits = Pick(0, 1, 2);
        var said = Print(planted ? Off(growth) : growth, 1);
        var text = Pick(
            $"{place}统计局发布的数据显示，{year}年，全市{indicator}{Print(now, digits)}亿元，比上年增长{said}%，{year - 1}年为{Print(before, digits)}亿元。",
            $"{year - 1}年，{place}{indicator}为{Print(before, digits)}亿元。{year}年，{place}{indicator}达到{Print(now, digits)}亿元，同比增长{said}%。");
        return Case(name, planted, Inconsistent, Article(text, year + 1));
    }

    private AuditCase Fall(string name, bool planted)
    {
        var (place, year) = (Pick(Places), Year());
        var before = Exact(40, 3000);
        var fall = Exact(1, 20);
        var now = before * (1 - (fall / 100));
        var said = Print(planted ? Off(fall) : fall, 1);
        var digits = Pick(1, 2);
        var text = Pick(
            $"{year}年，{place}水产品出口额由上年的{Print(before, digits)}亿元减少到{Print(now, digits)}亿元，下降{said}%。",
            $"{year}年，{place}煤炭消费量为{Print(now, digits)}万吨，比上年下降{said}%，{year - 1}年煤炭消费量为{Print(before, digits)}万吨。");
        return Case(name, planted, Inconsistent, Article(text, year + 1));
    }

    /// <summary>Both ends of several years, as in 2.75万亿 and 69.7%.</summary>
    private AuditCase Since(string name, bool planted)
    {
        var (place, indicator, year) = (Pick(Places), Pick(Levels), Year());
        var from = year - Pick(3, 4, 5);
        var before = Exact(1.1m, 4.9m);
        var growth = Exact(15, 130);
        var now = before * (1 + (growth / 100));
        var said = Print(planted ? growth + (Pick(1, -1) * Exact(6, 12)) : growth, 1);
        var text = Pick(
            $"{from}年，{place}{indicator}为{Print(before, 2)}万亿元；{year}年，{indicator}增至{Print(now, 2)}万亿元，比{from}年增长{said}%。",
            $"{year}年，{place}{indicator}达{Print(now, 2)}万亿元，比{from}年增长{said}%。回头看，{from}年{place}{indicator}仅为{Print(before, 2)}万亿元。");
        return Case(name, planted, Inconsistent, Article(text, year + 1));
    }

    private AuditCase Change(string name, bool planted)
    {
        var (place, indicator, year) = (Pick(Places), Pick(Levels), Year());
        var before = Exact(200, 5000);
        var now = before + Exact(20, 400);
        var said = Print(now - before, 1);
        var text = $"{year}年，{place}{indicator}{Print(now, 1)}亿元，比上年增加{(planted ? Slip(said) : said)}亿元，{year - 1}年为{Print(before, 1)}亿元。";
        return Case(name, planted, Inconsistent, Article(text, year + 1));
    }

    private AuditCase Parts(string name, bool planted)
    {
        var (place, year) = (Pick(Places), Year());
        var (export, import) = (Exact(300, 4000), Exact(200, 3000));
        var digits = Pick(0, 1);
        var total = Print(export + import, digits);
        var said = planted ? Slip(total) : total;
        var text = Pick(
            $"{year}年，{place}外贸进出口总值{said}亿元，同比增长3.2%。其中，出口{Print(export, digits)}亿元，增长4.1%；进口{Print(import, digits)}亿元，增长2%。",
            $"海关统计，{year}年{place}货物贸易进出口总值{said}亿元，其中出口{Print(export, digits)}亿元，进口{Print(import, digits)}亿元。");
        return Case(name, planted, Inconsistent, Article(text, year + 1));
    }

    private AuditCase PartShare(string name, bool planted)
    {
        var (place, year) = (Pick(Places), Year());
        var whole = Exact(800, 9000);
        var share = Exact(12, 70);
        var part = whole * share / 100;
        var said = Print(planted ? Off(share) : share, 1);
        var text = Pick(
            $"{year}年，{place}出口总值{Print(whole, 1)}亿元。机电产品出口{Print(part, 1)}亿元，占出口总值的{said}%。",
            $"{year}年，{place}地区生产总值为{Print(whole, 0)}亿元，其中第三产业增加值{Print(part, 0)}亿元，占地区生产总值的比重为{said}%。");
        return Case(name, planted, Inconsistent, Article(text, year + 1));
    }

    private AuditCase SharesOfOne(string name, bool planted)
    {
        var (place, year) = (Pick(Places), Year());
        var (first, second) = (Exact(40, 60), Exact(10, 25));
        var third = 100 - first - second + (planted ? Exact(3, 12) : 0);
        var text = Pick(
            $"从贸易方式看，{year}年，{place}一般贸易占全市进出口总值的{Print(first, 1)}%，加工贸易占{Print(second, 1)}%，保税物流占{Print(third, 1)}%。",
            $"{year}年，{place}第三产业增加值占地区生产总值的比重为{Print(first, 1)}%，第一产业占{Print(second, 1)}%，第二产业占{Print(third, 1)}%。");
        return Case(name, planted, Inconsistent, Article(text, year + 1));
    }

    private AuditCase Points(string name, bool planted)
    {
        var (place, share, year) = (Pick(Places), Pick(Shares), Year());
        var before = Exact(8, 55);
        var points = Exact(0.6m, 9);
        var now = before + points;
        var said = Print(planted ? points + Exact(1, 4) : points, 1);
        var text = Pick(
            $"{year}年，{place}{share}由上年的{Print(before, 1)}%提高到{Print(now, 1)}%，提高{said}个百分点。",
            $"{year}年，{place}{share}为{Print(now, 1)}%，比上年提高{said}个百分点；{year - 1}年，这一比重为{Print(before, 1)}%。");
        return Case(name, planted, Inconsistent, Article(text, year + 1));
    }

    private AuditCase Cagr(string name, bool planted)
    {
        var (place, indicator, year) = (Pick(Places), Pick(Levels), Year());
        var years = Pick(3, 4, 5);
        var rate = Exact(2, 16);
        var before = Exact(400, 4000);
        var now = before;
        for (var i = 0; i < years; i++)
        {
            now *= 1 + (rate / 100);
        }

        var said = Print(planted ? Off(rate) : rate, 1);
        var text = $"{year - years}年，{place}{indicator}为{Print(before, 0)}亿元；{year}年，{place}{indicator}达到{Print(now, 0)}亿元，{year - years}年至{year}年年均增长{said}%。";
        return Case(name, planted, Inconsistent, Article(text, year + 1));
    }

    private AuditCase Multiple(string name, bool planted)
    {
        var (place, indicator, year) = (Pick(Places), Pick(Levels), Year());
        var before = Exact(100, 900);
        var times = Exact(1.8m, 7);
        var now = before * times;
        var said = Print(planted ? times + Exact(0.5m, 3) : times, 1);
        var text = $"{year - 5}年，{place}{indicator}为{Print(before, 1)}亿元；{year}年，{place}{indicator}达{Print(now, 1)}亿元，是{year - 5}年的{said}倍。";
        return Case(name, planted, Inconsistent, Article(text, year + 1));
    }
}
