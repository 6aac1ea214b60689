using Extractor.App.Output;
using Extractor.Facts;
using Extractor.Storage.Queries;

namespace Extractor.App.Web;

/// <summary>A slot as a field of a form.</summary>
internal static class SlotText
{
    /// <summary>What stands in the field, and what stands there when nobody touched it.</summary>
    public static string Of(FactSlot slot) => FactColumns.Cell(slot.Value);

    /// <summary>The values to choose from; empty where anything may be written.</summary>
    public static IReadOnlyList<string> Choices(FactSlot slot) => slot.Name switch
    {
        "vague" => ["true", "false"],
        "category" => ["policy", "law", "agreement", "initiative", "report", "standard", "other"],
        _ => QualifierCatalog.Find(slot.Name) is { Values.Count: > 0 } qualifier && qualifier.Name == slot.Name ? qualifier.Values : [],
    };
}
