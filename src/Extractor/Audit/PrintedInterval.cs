using System.Globalization;
using Extractor.Facts;

namespace Extractor.Audit;

/// <summary>
/// All values that a printed number may stand for: 2.75万亿 is from 2.745万亿 to 2.755万亿, 超126万亿 is that and more.
/// Audits alarm only where no value of the intervals fits.
/// </summary>
public readonly record struct PrintedInterval(decimal Low, decimal High)
{
    private const decimal Hedged = 0.1m; // 近、超 and the like are said within a tenth

    /// <summary>The interval of a figure's value without its direction; null where it has none.</summary>
    public static PrintedInterval? Of(Fact fact)
    {
        if (fact.NumberOf("value") is not { } value || value < 0)
        {
            return null;
        }

        if (fact.NumberOf("upper") is { } upper)
        {
            return new PrintedInterval(value, Math.Max(value, upper));
        }

        var half = HalfUnit(fact.Quote, value);
        return fact.TextOf("modifier") switch
        {
            "about" => new PrintedInterval(value * (1 - Hedged), value * (1 + Hedged)),
            "nearly" or "under" or "at_most" => new PrintedInterval(value * (1 - Hedged), value),
            // 3倍多 is anything short of four.
            "over" when fact.TextOf("unit") == "x" => new PrintedInterval(value, Math.Max(value * (1 + Hedged), Math.Floor(value) + 1)),
            "over" or "at_least" => new PrintedInterval(value, value * (1 + Hedged)),
            _ => new PrintedInterval(value - half, value + half),
        };
    }

    public bool Overlaps(PrintedInterval other, decimal slack = 0) => Low - slack <= other.High && other.Low - slack <= High;

    public PrintedInterval Negated => new(-High, -Low);

    public static PrintedInterval operator +(PrintedInterval a, PrintedInterval b) => new(a.Low + b.Low, a.High + b.High);

    public static PrintedInterval operator -(PrintedInterval a, PrintedInterval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>The quotient in hundredths of both, which must be above zero; null where it would be none.</summary>
    public static PrintedInterval? Quotient(PrintedInterval a, PrintedInterval b, decimal times) =>
        a.Low < 0 || b.Low <= 0 || a.High / b.Low > 1_000_000_000m ? null : new PrintedInterval(a.Low / b.High * times, a.High / b.Low * times);

    /// <summary>Half of the last printed place: of 2.75万亿, 0.005万亿. Of Chinese numerals, whose places cannot be told, 5 %.</summary>
    private static decimal HalfUnit(string quote, decimal value)
    {
        var start = 0;
        while (start < quote.Length && !char.IsAsciiDigit(Narrow(quote[start])))
        {
            start++;
        }

        var digits = new System.Text.StringBuilder();
        var decimals = -1;
        for (var at = start; at < quote.Length; at++)
        {
            var c = Narrow(quote[at]);
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (c == '.' && decimals < 0)
            {
                digits.Append(c);
                decimals = 0;
            }
            else if (c is not (',' or ' '))
            {
                break;
            }
        }

        if (!decimal.TryParse(digits.ToString().TrimEnd('.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var printed) || printed == 0)
        {
            return Math.Abs(value) * 0.05m;
        }

        var place = 0.5m;
        for (var i = 0; i < Math.Min(decimals, 12); i++)
        {
            place /= 10;
        }

        // A whole number with a multiplier is exact to its last digit as any other: 43万亿 stands for 42.5 to 43.5.
        return Math.Abs(value / printed) * place;
    }

    private static char Narrow(char c) => c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c;
}
