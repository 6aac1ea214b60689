using System.Globalization;
using Extractor.Facts;

namespace Extractor.App.Output;

/// <summary>The columns of facts in a table of cells: fixed, so that files of different articles fit together.</summary>
internal static class FactColumns
{
    private static readonly string[] Slots =
    [
        "value", "upper", "unit", "modifier", "indicator", "region", "period", "measure", "basis", "direction", "status", "source",
        "speaker", "mod", "vague", "title", "category", "issuers", "number", "date", "alias", "refersTo", "name", "affiliation",
        "titles", "role",
    ];

    private static readonly HashSet<string> Known = [.. Slots];

    public static IReadOnlyList<string> Names { get; } =
        ["document", "kind", "text", .. Slots, "other", "sentence", "start", "end", "sourceStart", "sourceEnd", "rule", "confidence", "issues", "id", "factKey", "state"];

    public static IEnumerable<string> Cells(string document, Fact fact, string? state = null) =>
    [
        document, fact.Kind, fact.Quote,
        .. Slots.Select(s => Cell(fact[s])),
        string.Join("; ", fact.Slots.Where(s => s.Value is not null && !Known.Contains(s.Name)).Select(s => $"{s.Name}={Cell(s.Value)}")),
        fact.Sentence,
        Number(fact.Span.Start), Number(fact.Span.End), Number(fact.SourceSpan.Start), Number(fact.SourceSpan.End),
        fact.Rule, FactJson.Plain((decimal)fact.Confidence).ToString(CultureInfo.InvariantCulture), string.Join("; ", fact.Issues), fact.Id, fact.Key, state ?? "",
    ];

    /// <summary>A value in one cell; nothing where there is none.</summary>
    public static string Cell(FactValue? value) => value switch
    {
        null => "",
        FactValue.Text text => text.Value,
        FactValue.Number number => FactJson.Plain(number.Value).ToString(CultureInfo.InvariantCulture),
        FactValue.Flag flag => flag.Value ? "true" : "false",
        FactValue.List list => string.Join("; ", list.Values),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
