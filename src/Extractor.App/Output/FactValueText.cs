using Extractor.Facts;

namespace Extractor.App.Output;

/// <summary>The value of a figure with its hedge, bounds and unit: <c>over 2750000000000 CNY</c>, <c>3…5 %</c>.</summary>
internal static class FactValueText
{
    public static string Of(Fact fact)
    {
        if (fact.Kind != "figure" || fact["value"] is null)
        {
            return "";
        }

        var modifier = fact.TextOf("modifier") is { } m and not "exact" ? m + " " : "";
        var upper = FactColumns.Cell(fact["upper"]) is { Length: > 0 } u ? "…" + u : "";
        var unit = fact.TextOf("unit") is { } name ? " " + name : "";
        return $"{modifier}{FactColumns.Cell(fact["value"])}{upper}{unit}";
    }
}
