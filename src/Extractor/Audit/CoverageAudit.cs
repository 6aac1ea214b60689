using Extractor.Documents;
using Extractor.Facts;
using Extractor.Recognition;
using Extractor.Recognition.Quantities;
using Extractor.Rules;
using Extractor.Text;

namespace Extractor.Audit;

/// <summary>
/// Accounts for every number, title and person of an article: fact, ignored for a stated reason, or unexplained. The
/// share of unexplained ones estimates what the rules miss, without gold. Thread-safe.
/// </summary>
public static class CoverageAudit
{
    private const int Nesting = 8; // how many facts may begin before the one that covers a place (lines, nested titles)

    /// <summary>All items in reading order.</summary>
    public static IReadOnlyList<CoverageItem> Run(Reading reading, IReadOnlyList<FactDraft> facts, IReadOnlyList<IgnoredPlace> ignored)
    {
        var drafts = facts.Where(f => f.Kind != "date").OrderBy(f => f.Span.Start).ToArray();
        var reasons = ignored.GroupBy(i => i.Span).ToDictionary(g => g.Key, g => g.First());
        var items = new List<CoverageItem>();
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            var furniture = reading.BlockOf(s).Kind is BlockKind.Byline or BlockKind.Furniture;
            foreach (var element in reading.Elements[s])
            {
                if (Item(element, drafts, reasons, furniture) is { } item)
                {
                    items.Add(item);
                }
            }
        }

        return items;
    }

    private static CoverageItem? Item(Element element, FactDraft[] drafts, Dictionary<TextSpan, IgnoredPlace> reasons, bool furniture)
    {
        if (element.Annotation is not { } annotation || KindOf(annotation.Label) is not { } kind)
        {
            return null;
        }

        var core = annotation.Value is QuantityValue quantity ? quantity.Core : annotation.Span;
        return Covering(drafts, core) is { } fact ? new CoverageItem(core, kind, CoverageOutcome.Fact, fact.Rule)
            : reasons.TryGetValue(annotation.Span, out var place) ? new CoverageItem(core, kind, CoverageOutcome.Ignored, place.Reason)
            : furniture ? new CoverageItem(core, kind, CoverageOutcome.Ignored, "page furniture")
            : new CoverageItem(core, kind, CoverageOutcome.Unexplained, null);
    }

    private static string? KindOf(string label) => label switch
    {
        QuantityRecognizer.Label or DigitRecognizer.Label => "number",
        "title" => "title",
        "person" => "person",
        _ => null,
    };

    private static FactDraft? Covering(FactDraft[] drafts, TextSpan span)
    {
        int low = 0, high = drafts.Length;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (drafts[mid].Span.Start < span.End)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        for (var i = low - 1; i >= Math.Max(0, low - Nesting); i--)
        {
            if (drafts[i].Span.Overlaps(span))
            {
                return drafts[i];
            }
        }

        return null;
    }
}
