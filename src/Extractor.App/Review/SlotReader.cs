using System.Globalization;
using Extractor.Facts;
using Extractor.Storage.Queries;

namespace Extractor.App.Review;

/// <summary>Reads what a reviewer writes into a slot.</summary>
internal static class SlotReader
{
    /// <param name="kind">Of the fact.</param>
    /// <param name="text">Empty empties the slot; members of a list are parted by ; or ；.</param>
    /// <param name="fault">Key of the message that says what is wrong; null where nothing is.</param>
    public static FactSlot Read(string kind, string name, string text, out string? fault)
    {
        fault = null;
        text = text.Trim();
        switch (name)
        {
            case "issuers" or "titles":
                return new FactSlot(name, new FactValue.List([.. text.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]));
            case "vague":
                return new FactSlot(name, new FactValue.Flag(text == "true"));
            case var _ when text.Length == 0:
                return new FactSlot(name, null);
            case "value" or "upper" when kind == "figure":
                fault = decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? null : "review.slot.number";
                return new FactSlot(name, new FactValue.Number(number));
            case "period" or "date":
            case "value" when kind == "date":
                fault = PeriodNotation.TryRead(text, out _) ? null : "review.slot.period";
                break;
            default:
                fault = QualifierCatalog.Find(name) is { Values.Count: > 0 } choice && choice.Name == name && !choice.Values.Contains(text) ? "review.slot.choice" : null;
                break;
        }

        return new FactSlot(name, text);
    }
}
