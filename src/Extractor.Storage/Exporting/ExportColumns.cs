using System.Globalization;
using Extractor.Facts;
using Extractor.Storage.Records;

namespace Extractor.Storage.Exporting;

/// <summary>The columns of facts in tables: the same for every kind, so that all facts fit one table.</summary>
internal static class ExportColumns
{
    /// <summary>Attributes of all kinds, with the type of their column.</summary>
    public static readonly IReadOnlyList<(string Slot, string Column, bool IsNumber)> Slots =
    [
        ("indicator", "indicator", false), ("value", "value", true), ("upper", "upper", true), ("unit", "unit", false), ("modifier", "modifier", false), ("region", "region", false),
        ("period", "period", false), ("measure", "measure", false), ("basis", "basis", false), ("direction", "direction", false), ("status", "status", false),
        ("source", "source", false), ("speaker", "speaker", false), ("mod", "mod", false), ("vague", "vague", false), ("title", "title", false), ("category", "category", false),
        ("issuers", "issuers", false), ("number", "number", false), ("date", "date", false), ("alias", "alias", false), ("refersTo", "refers_to", false), ("name", "name", false),
        ("affiliation", "affiliation", false), ("titles", "titles", false), ("role", "role", false),
    ];

    /// <summary>A number, a text or null. The value of a date is a text in the column <c>period</c>.</summary>
    public static object? Value(Fact fact, string slot, bool isNumber)
    {
        if (fact.Kind == "date" && slot is "value" or "period")
        {
            return slot == "period" ? fact.TextOf("value") : null;
        }

        return fact[slot] switch
        {
            FactValue.Number number => isNumber ? number.Value : number.Value.ToString(CultureInfo.InvariantCulture),
            FactValue.Text text => isNumber ? null : text.Value,
            FactValue.List { Values.Count: > 0 } list => string.Join('；', list.Values),
            FactValue.Flag flag => flag.Value ? "true" : "false",
            _ => null,
        };
    }

    public static string? Published(StoredFact fact) => Times.Write(fact.Published);
}
