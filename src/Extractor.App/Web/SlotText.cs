using Extractor.App.Output;
using Extractor.Facts;
using Extractor.Storage.Queries;

namespace Extractor.App.Web;

/// <summary>A slot as a field of a form.</summary>
internal static class SlotText
{
    private static readonly string[] First = ["indicator", "title", "name", "value", "upper", "unit", "modifier", "period"];

    /// <summary>Slots in the order a reviewer reads them: what it is about, what it says, when.</summary>
    public static IEnumerable<FactSlot> Ordered(IReadOnlyList<FactSlot> slots) => slots.OrderBy(s => Array.IndexOf(First, s.Name) is >= 0 and var i ? i : First.Length);

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
