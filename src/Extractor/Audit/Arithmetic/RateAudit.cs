using System.Globalization;
using Extractor.Documents;

namespace Extractor.Audit.Arithmetic;

/// <summary>
/// Growth, change, multiples and average growth that an article states, against the two values that it states too. Growth
/// that leaves prices out is given room, since the values do not.
/// </summary>
internal sealed class RateAudit(AuditWords words, IReadOnlyList<FigureView> figures, FigureIndex index, string text)
{
    private const decimal Slack = 0.1m; // points; both values and the rate are rounded once more on their way
    private const decimal PricesAYear = 8m; // points
    private const int BesideRate = 12; // characters
    private const int BetweenEnds = 12;

    /// <summary>Of a thing with more values in one period than this nobody can say which two a rate is of.</summary>
    private const int MostValues = 64;

    public IEnumerable<AuditFinding> Run(CancellationToken cancellation)
    {
        foreach (var rate in figures.Where(f => f.Measure is "growth" or "change" or "multiple" && f.Fact.TextOf("basis") is not "mom"))
        {
            cancellation.ThrowIfCancellationRequested();
            if (rate.Period is not null && Ends(rate) is { } ends && Check(rate, ends.Before, ends.Now, ends.Years) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>The values at both ends; null where the article does not state both.</summary>
    private (List<FigureView> Before, List<FigureView> Now, int Years)? Ends(FigureView rate)
    {
        if (FromTo(rate) is { } pair)
        {
            if (rate.Fact.TextOf("basis") != "cagr" && !text[pair.To.Fact.Span.End..rate.Fact.Span.Start].Contains("年均", StringComparison.Ordinal))
            {
                return ([pair.From], [pair.To], 1);
            }

            // Average growth needs to know over how many years.
            return pair is { From.Period: { } begun, To.Period: { } ended } && PeriodShift.YearsBetween(begun, ended) is > 0 and var span ? ([pair.From], [pair.To], span) : null;
        }

        var (from, to) = Periods(rate);
        if (from is null || to is null)
        {
            return null;
        }

        var (before, now) = (Levels(rate, from), Levels(rate, to));
        return before.Count is 0 or > MostValues || now.Count is 0 or > MostValues ? null : (before, now, PeriodShift.YearsBetween(from, to) ?? 1);
    }

    private (string? From, string? To) Periods(FigureView rate)
    {
        var (period, basis) = (rate.Period!, rate.Fact.TextOf("basis"));
        if (basis == "cagr")
        {
            return period.Split('/') is [var first, var last] ? (first, last) : (null, null);
        }

        if (rate.Measure == "multiple")
        {
            // 是2019年的3.5倍: the year named is the one compared with.
            var compared = basis is { Length: >= 4 } && char.IsAsciiDigit(basis[0]) ? basis : period;
            return (compared, index.Before(rate, rate.Identity.Name, "level").FirstOrDefault(f => f.Period is not null && f.Period != compared)?.Period);
        }

        return basis switch
        {
            null or "yoy" => (PeriodShift.YearsBefore(period, 1), period),
            { Length: >= 4 } when char.IsAsciiDigit(basis[0]) => (basis, period),
            _ => (null, null),
        };
    }

    private List<FigureView> Levels(FigureView rate, string period)
    {
        var measure = rate.Unit == "pp" ? "share" : "level";
        return [.. index.Of(rate, rate.Identity.Name, measure, period).Where(f => rate.Measure != "change" || rate.Unit == "pp" || f.Unit == rate.Unit).Take(MostValues + 1)];
    }

    /// <summary>由…到…, 提高…: the two values that stand right before the rate in its sentence.</summary>
    private (FigureView From, FigureView To)? FromTo(FigureView rate)
    {
        var measure = rate.Unit == "pp" ? "share" : "level";
        if (Nearest(rate.Fact.Span.Start - BesideRate, null) is not { } to || Nearest(to.Fact.Span.Start - BetweenEnds, to) is not { } from || from.Unit != to.Unit)
        {
            return null;
        }

        var lead = text[rate.Fact.SentenceSpan.Start..from.Fact.Span.Start];
        var opener = Math.Max(lead.LastIndexOf('由'), lead.LastIndexOf('从'));
        var between = text[from.Fact.Span.End..to.Fact.Span.Start];
        return opener >= 0 && lead.Length - opener <= 16 && (between.TrimEnd('了', '近', '超', '约').EndsWith('到') || between.EndsWith('至')) ? (from, to) : null;

        // Figures that stand farther off are not looked at: a sentence may hold thousands.
        FigureView? Nearest(int least, FigureView? behind) => index.Before(rate).TakeWhile(f => f.Fact.Span.End >= least)
            .FirstOrDefault(f => f.Measure == measure && f.Measures(rate) && (behind is null || f.Fact.Span.End <= behind.Fact.Span.Start));
    }

    private AuditFinding? Check(FigureView rate, List<FigureView> before, List<FigureView> now, int years)
    {
        var room = Slack + (rate.Measure == "growth" && LeavesPricesOut(rate) ? PricesAYear * (rate.Fact.TextOf("basis") == "cagr" ? 1 : Math.Max(1, years)) : 0);
        PrintedInterval? nearest = null;
        foreach (var (a, b) in before.SelectMany(a => now.Where(b => b.Unit == a.Unit && b.Fact.Id != a.Fact.Id).Select(b => (a, b))))
        {
            if (Computed(rate, a.Interval, b.Interval, years) is not { } computed || computed.Overlaps(rate.Signed, computed.High - computed.Low > 50 ? 1 : Room(rate, room, computed)))
            {
                return null;
            }

            nearest = computed;
        }

        if (nearest is not { } fits)
        {
            return null;
        }

        string[] values = [rate.Fact.Quote, before[0].Fact.Quote, now[0].Fact.Quote, Number(rate.Measure == "change" && rate.Unit != "pp" ? fits.Low : Math.Round((fits.Low + fits.High) / 2, 2))];
        return new AuditFinding(
            IssueCodes.FigureInconsistent, "arithmetic." + (rate.Unit == "pp" ? "points" : rate.Fact.TextOf("basis") == "cagr" ? "cagr" : rate.Measure),
            $"{values[0]} does not follow from {values[1]} and {values[2]}, which give {values[3]}", [rate.Fact, before[0].Fact, now[0].Fact], values);
    }

    /// <summary>Multiples and amounts are no points: their room is a hundredth of themselves.</summary>
    private static decimal Room(FigureView rate, decimal points, PrintedInterval computed) =>
        rate.Measure == "growth" || rate.Unit == "pp" ? points : rate.Measure == "multiple" ? 0.05m : Math.Abs(computed.High) / 100;

    private static PrintedInterval? Computed(FigureView rate, PrintedInterval before, PrintedInterval now, int years)
    {
        if (rate.Measure == "change")
        {
            return now - before;
        }

        if (PrintedInterval.Quotient(now, before, 1) is not { } times)
        {
            return null;
        }

        if (rate.Measure == "multiple")
        {
            return times;
        }

        if (rate.Fact.TextOf("basis") == "cagr")
        {
            return years < 1 ? null : new PrintedInterval(Root(times.Low, years) * 100 - 100, Root(times.High, years) * 100 - 100);
        }

        return new PrintedInterval((times.Low * 100) - 100, (times.High * 100) - 100);
    }

    private static decimal Root(decimal value, int degree) => (decimal)Math.Pow((double)value, 1.0 / degree);

    private bool LeavesPricesOut(FigureView rate) =>
        AuditWords.Holds(rate.Fact.TextOf("indicator"), words.RealGrowth) || AuditWords.Holds(rate.Fact.Sentence, words.RealGrowth);

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
