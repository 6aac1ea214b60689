using System.Globalization;
using Extractor.Facts;

namespace Extractor.App.Output;

/// <summary>The value of a figure with its hedge, bounds and unit: <c>over 2,750,000,000,000 CNY</c>, <c>3…5%</c>.</summary>
internal static class FactValueText
{
    public static string Of(Fact fact)
    {
        if (fact.Kind != "figure" || fact["value"] is null)
        {
            return "";
        }

        var modifier = fact.TextOf("modifier") is { } m and not "exact" ? m + " " : "";
        var upper = fact.NumberOf("upper") is { } u ? "…" + Grouped(u) : "";
        var unit = fact.TextOf("unit") is { } name ? name is "%" or "‰" ? name : " " + name : "";
        return $"{modifier}{Grouped(fact.NumberOf("value"))}{upper}{unit}";
    }

    private static string Grouped(decimal? number) => number?.ToString("#,0.############################", CultureInfo.InvariantCulture) ?? "";
}
