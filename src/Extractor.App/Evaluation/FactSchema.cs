namespace Extractor.App.Evaluation;

/// <summary>Which attributes of which kind are compared.</summary>
internal static class FactSchema
{
    public static readonly IReadOnlyList<string> Kinds = ["figure", "date", "policy", "expert"];

    private static readonly Dictionary<string, string[]> Keys = new()
    {
        ["figure"] = ["value", "upper", "unit", "indicator", "period", "measure", "direction"],
        ["date"] = ["value"],
        ["policy"] = ["category", "issuers"],
        ["expert"] = ["name", "affiliation", "titles"],
    };

    private static readonly Dictionary<string, string[]> Extras = new()
    {
        ["figure"] = ["modifier", "basis", "status", "source"],
        ["date"] = ["mod"],
        ["policy"] = ["refers_to", "date", "number", "alias"],
        ["expert"] = ["role"],
    };

    private static readonly Dictionary<string, string> Defaults = new() { ["modifier"] = "exact", ["direction"] = "up", ["status"] = "actual" };

    /// <summary>All attributes of a kind, those that must be right for the fact to be right in full first.</summary>
    public static IEnumerable<string> Attributes(string kind) => Keys[kind].Concat(Extras[kind]);

    public static bool IsKey(string kind, string attribute) => Keys[kind].Contains(attribute);

    /// <summary>What an absent attribute means, or null where it means nothing.</summary>
    public static string? Default(string attribute) => Defaults.GetValueOrDefault(attribute);
}
