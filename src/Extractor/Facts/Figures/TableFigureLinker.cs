using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Rules;
using Extractor.Text;

namespace Extractor.Facts.Figures;

/// <summary>
/// Makes figures of the numbers in cells of tables: unit, indicator and period come from the headers and from a line
/// that names the unit of the whole table. A number whose unit nothing tells is left alone. Thread-safe.
/// </summary>
internal sealed class TableFigureLinker(string kind, QuantityRecognizer quantities, Lexicon words)
{
    private const string Rule = "figures/table-cell";
    private const double Confidence = 0.85;
    private const int LongestCell = 24;

    private readonly TableHeaderReader _headers = new(quantities, words);

    /// <param name="reading">The document.</param>
    /// <param name="drafts">Figures of rules; those that stand in cells are completed, others are added.</param>
    public void Link(Reading reading, List<FactDraft> drafts)
    {
        if (!reading.Document.Blocks.Any(IsCell))
        {
            return;
        }

        var times = reading.Annotations.Where(a => a.Value is TimeValue).ToList();
        var known = new Dictionary<TextSpan, TableHeader>();
        var made = drafts.Where(d => d.Kind == kind).ToLookup(d => d.Span.Start);
        foreach (var cell in reading.Document.Blocks.Where(IsCell).Where(c => c.Span.Length <= LongestCell).ToList())
        {
            if (Number(reading.Text, cell.Span) is not { } number)
            {
                continue;
            }

            var headers = cell.Headers.Select(h => known.TryGetValue(h, out var header) ? header : known[h] = _headers.Read(reading.Text, h, times.Where(t => h.Contains(t.Span.Start) && t.Span.End <= h.End))).ToList();
            if (headers.Count > 1 && headers[^1].Unit is not null && headers[^1].Span.Start < headers.Take(headers.Count - 1).Min(h => h.Span.Start))
            {
                headers[^1] = headers[^1] with { Name = "", Classes = [] }; // a line above the table gives its unit alone
            }

            var row = reading.Text.AsSpan(0, cell.Span.Start).LastIndexOf('\n') + 1;
            if (Draft(reading, cell.Span, number, headers, row) is not { } draft)
            {
                continue;
            }

            if (made[draft.Span.Start].FirstOrDefault(d => d.Span == draft.Span) is { } found)
            {
                Complete(found, draft);
            }
            else
            {
                drafts.Add(draft);
            }
        }
    }

    private static bool IsCell(Block block) => block is { Kind: BlockKind.TableCell, Headers.Count: > 0 };

    /// <summary>The number that the cell is, with its unit or without; null where it holds anything else.</summary>
    private QuantityValue? Number(string text, TextSpan cell)
    {
        var found = new List<Annotation>();
        quantities.Recognize(text, cell, found);
        return found is [{ Value: QuantityValue { Kind: not (QuantityKind.Ordinal or QuantityKind.Duration), Indefinite: false, Written: false } number }] && found[0].Span == cell ? number : null;
    }

    private FactDraft? Draft(Reading reading, TextSpan cell, QuantityValue number, List<TableHeader> headers, int row)
    {
        var unit = number.Unit.Length > 0 ? null : UnitOf(headers, row);
        if ((number.Unit.Length == 0 && unit is null) || headers.Exists(h => h.Classes.Contains("code")))
        {
            return null;
        }

        var classes = headers.SelectMany(h => h.Classes).ToList();
        var symbol = unit?.Unit ?? number.Unit;
        var isRate = symbol is "%" or "‰" or "‱" or "pp";
        if (unit is not null && !isRate && classes.Exists(c => c is "growth" or "yoy" or "mom" or "down"))
        {
            return null; // the row's unit is that of its amount, not of its growth
        }

        var basis = classes.Find(c => c is "yoy" or "mom");
        var measure = isRate && classes.Exists(c => c is "growth" or "yoy" or "mom" or "down") ? "growth" : isRate && symbol != "pp" ? "share" : symbol == "x" ? "multiple" : classes.Contains("change") || symbol == "pp" ? "change" : "level";
        var scale = unit?.Value ?? 1;
        var draft = new FactDraft(kind, number.Core, Rule)
        {
            ["value"] = new FactValue.Number(Scaled(Math.Abs(number.Value), scale)),
            ["upper"] = number.Upper is { } upper ? new FactValue.Number(Scaled(upper, scale)) : null,
            ["unit"] = symbol.Length > 0 ? symbol : null,
            ["modifier"] = number.Modifier.Name(),
            ["indicator"] = Indicator(headers, row),
            ["period"] = headers.Select(h => h.Period).FirstOrDefault(p => p is not null),
            ["measure"] = measure,
            ["basis"] = measure is "growth" or "change" ? basis : null,
            ["direction"] = number.Value < 0 || (measure == "growth" && classes.Contains("down")) ? "down" : "up",
            ["status"] = classes.Contains("target") ? "target" : classes.Contains("forecast") ? "forecast" : "actual",
            Confidence = Confidence,
        };
        if (draft["period"] is null && TitlePeriod(reading) is { } period)
        {
            draft.Inherit("period", new FactValue.Text(period));
        }

        AddIssues(draft);
        return draft;
    }

    /// <summary>The unit that holds for a cell: its column's, else its row's, else the one of the whole table.</summary>
    private static QuantityValue? UnitOf(List<TableHeader> headers, int row)
    {
        var own = headers.Where(h => h.Unit is not null && h.Name.Length + h.Classes.Count > 0).ToList();
        return (own.FindLast(h => h.Span.Start < row) ?? own.LastOrDefault() ?? headers.FindLast(h => h.Unit is not null))?.Unit;
    }

    /// <summary>Names the thing before what is measured of it, whichever of row and column says which.</summary>
    private static string? Indicator(List<TableHeader> headers, int row)
    {
        var columns = headers.Where(h => h.Span.Start < row && h.Name.Length > 0).ToList();
        var rows = headers.Where(h => h.Span.Start >= row && h.Name.Length > 0).ToList();
        var rowMeasures = rows.Exists(h => h.IsQuantity) && !columns.Exists(h => h.IsQuantity);
        var name = string.Concat((rowMeasures ? columns.Concat(rows) : rows.Concat(columns)).Select(h => h.Name));
        return name.Length == 0 ? null : name;
    }

    /// <summary>The product without zeros at its end.</summary>
    private static decimal Scaled(decimal value, decimal scale) => value * scale / 1.0000000000000000000000000000m;

    /// <summary>The one period that the headline names.</summary>
    private static string? TitlePeriod(Reading reading)
    {
        var title = reading.Document.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Title);
        var values = title is null ? [] : reading.Annotations.Where(a => a.Span.Start >= title.Span.Start && a.Span.End <= title.Span.End)
            .Select(a => a.Value).OfType<TimeValue>().Where(t => !t.Vague && !t.Compared && t.Value is not null).Select(t => t.Value!).Distinct().ToList();
        return values.Count == 1 ? values[0] : null;
    }

    private static void Complete(FactDraft found, FactDraft draft)
    {
        foreach (var slot in (ReadOnlySpan<string>)["indicator", "period", "measure", "basis", "direction"])
        {
            if (draft[slot] is { } value)
            {
                found[slot] = value;
            }
        }

        found.Issues.RemoveAll(i => i is IssueCodes.FigureIndicatorMissing or IssueCodes.FigurePeriodMissing);
        AddIssues(found);
    }

    private static void AddIssues(FactDraft draft)
    {
        if (draft["indicator"] is null)
        {
            draft.Issues.Add(IssueCodes.FigureIndicatorMissing);
        }

        if (draft["period"] is null)
        {
            draft.Issues.Add(IssueCodes.FigurePeriodMissing);
        }
    }
}
