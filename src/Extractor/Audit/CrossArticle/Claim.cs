using Extractor.Facts;

namespace Extractor.Audit.CrossArticle;

/// <summary>
/// All values that agree with what a figure says. Wider than <see cref="PrintedInterval"/>, since two authors round and hedge
/// each in their way: 突破4万亿元 says nothing against any greater value, 4.07 may be cut off from 4.079.
/// </summary>
internal static class Claim
{
    private const decimal Endless = decimal.MaxValue / 4;
    private const decimal About = 0.15m;

    public static PrintedInterval Of(FigureView figure)
    {
        var said = Unsigned(figure.Fact, figure.Interval);
        return figure.Fact.TextOf("direction") == "down" ? said.Negated : said;
    }

    private static PrintedInterval Unsigned(Fact fact, PrintedInterval printed) => fact.TextOf("modifier") switch
    {
        "over" or "at_least" => printed with { High = Endless },
        "under" or "at_most" => printed with { Low = 0 },
        "about" or "nearly" => new PrintedInterval(printed.Low * (1 - About), printed.High * (1 + About)),
        _ when fact.NumberOf("upper") is not null => printed,
        _ => printed with { High = printed.High + ((printed.High - printed.Low) / 2) },
    };
}
