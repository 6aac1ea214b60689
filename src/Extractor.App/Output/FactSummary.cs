using Extractor.Facts;

namespace Extractor.App.Output;

/// <summary>What a fact says, in one short line for people.</summary>
internal static class FactSummary
{
    public static string Of(Fact fact) => fact.Kind switch
    {
        "figure" => Joined(fact, "indicator", "period", "measure", "basis", "direction", "status", "source"),
        "date" => fact["vague"] is FactValue.Flag { Value: true } ? "vague" : Joined(fact, "value", "mod"),
        "policy" => Joined(fact, "category", "issuers", "number", "date", "alias", "refersTo"),
        "expert" => Joined(fact, "name", "affiliation", "titles", "role"),
        _ => string.Join(" · ", fact.Slots.Where(s => s.Value is not null).Select(s => FactColumns.Cell(s.Value))),
    };

    /// <summary>What stands in these slots; what is understood anyway (upwards, actual) is left out.</summary>
    private static string Joined(Fact fact, params ReadOnlySpan<string> slots)
    {
        var parts = new List<string>();
        foreach (var slot in slots)
        {
            if (FactColumns.Cell(fact[slot]) is { Length: > 0 } cell && cell is not ("up" or "actual"))
            {
                parts.Add(cell);
            }
        }

        return string.Join(" · ", parts);
    }
}
