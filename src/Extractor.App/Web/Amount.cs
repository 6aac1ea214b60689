using System.Globalization;
using Extractor.App.Cli;
using Extractor.Facts;

namespace Extractor.App.Web;

/// <summary>Values as people write them: 2.75 万亿元 or 2.75 trillion CNY, +69.7%, 3–5%.</summary>
internal static class Amount
{
    private const string Format = "#,0.####";

    private static readonly (decimal From, decimal Factor, string Key)[] Chinese =
        [(1_000_000_000_000m, 1_000_000_000_000m, "万亿"), (100_000_000m, 100_000_000m, "亿"), (100_000m, 10_000m, "万")];

    private static readonly (decimal From, decimal Factor, string Key)[] English =
        [(1_000_000_000_000m, 1_000_000_000_000m, " trillion"), (1_000_000_000m, 1_000_000_000m, " billion"), (1_000_000m, 1_000_000m, " million")];

    /// <summary>The number and what stands behind it; empty where the fact has no value.</summary>
    public static (string Number, string Unit) Of(Fact fact, MessageCatalog words)
    {
        if (fact.NumberOf("value") is not { } value)
        {
            return ("", "");
        }

        var moves = fact.TextOf("measure") is "growth" or "change";
        var sign = fact.TextOf("direction") == "down" ? "−" : moves ? "+" : "";
        var (number, unit) = Of(value, fact.NumberOf("upper"), fact.TextOf("unit"), words);
        return (words.Find($"web.modifier.{fact.TextOf("modifier")}") + sign + number, unit);
    }

    public static (string Number, string Unit) Of(decimal value, decimal? upper, string? unit, MessageCatalog words)
    {
        var (factor, scaled) = Scale(Math.Max(Math.Abs(value), upper ?? 0m), unit, words);
        var range = upper is { } top ? $"–{(top / factor).ToString(Format, CultureInfo.InvariantCulture)}" : "";
        return ((value / factor).ToString(Format, CultureInfo.InvariantCulture).Replace('-', '−') + range, scaled);
    }

    /// <summary>What values up to the greatest are divided by to be read, and the unit they have then: 万亿元, trillion CNY.</summary>
    public static (decimal Factor, string Unit) Scale(decimal greatest, string? unit, MessageCatalog words)
    {
        var (from, factor, key) = unit is "%" or "‰" or "pp" ? default : (words.IsChinese ? Chinese : English).FirstOrDefault(s => greatest >= s.From);
        return (from == 0 ? 1 : factor, key + Spaced(Unit(unit, words), words));
    }

    private static string Spaced(string unit, MessageCatalog words) => !words.IsChinese && unit.Length > 0 && char.IsAsciiLetter(unit[0]) ? " " + unit : unit;

    public static string Unit(string? unit, MessageCatalog words) => unit is null ? "" : words.Find($"web.unit.{unit}") ?? unit;
}
