using System.Globalization;

namespace Extractor.Storage.Queries;

/// <summary>Reads an amount as people write it: <c>1亿</c>, <c>1.5万亿元</c>, <c>3,000</c>, <c>69.7%</c>, <c>18个百分点</c>.</summary>
internal static class AmountNotation
{
    /// <param name="Number">As written, before the multiplier.</param>
    /// <param name="Multiplier">1 where none is written.</param>
    /// <param name="Unit">In the notation of facts, or null.</param>
    public readonly record struct Amount(decimal Number, decimal Multiplier, string? Unit, bool HasSuffix)
    {
        public decimal Value => Number * Multiplier;
    }

    public static bool TryRead(string text, out Amount amount)
    {
        amount = default;
        var folded = TextFolding.Fold(text);
        var at = 0;
        while (at < folded.Length && (char.IsAsciiDigit(folded[at]) || folded[at] is '.' or ',' || (at == 0 && folded[at] is '-' or '+')))
        {
            at++;
        }

        if (!decimal.TryParse(
                folded.AsSpan(0, at),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture,
                out var number))
        {
            return false;
        }

        var suffix = folded.Length > at;
        var multiplier = 1m;
        for (var end = at + UnitNotation.MultiplierLength(folded.AsSpan(at)); at < end; at++)
        {
            multiplier *= FactorOf(folded[at]);
            if (multiplier > 1_000_000_000_000m)
            {
                return false;
            }
        }

        var unit = at < folded.Length ? UnitNotation.Normalise(text.Trim()[^(folded.Length - at)..]) : null;
        amount = new Amount(number, multiplier, unit, suffix);
        return Math.Abs(number) <= 10_000_000_000_000_000m; // times the multiplier it still is a decimal
    }

    public static decimal FactorOf(char multiplier) => multiplier switch
    {
        '十' => 10m,
        '百' => 100m,
        '千' => 1_000m,
        '万' => 10_000m,
        _ => 100_000_000m,
    };
}
