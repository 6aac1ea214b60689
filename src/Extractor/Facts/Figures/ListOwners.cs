using Extractor.Recognition.Quantities;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>
/// Whom the values of a list speak of that stands behind its owners: 货量15万标箱、货值280亿元，分别增长28%和22%. Each value then
/// belongs to one of as many figures before it, in their order.
/// </summary>
internal static class ListOwners
{
    /// <summary>The owners' indicators in order; null where the list has none, since its clause names what it measures or figures before it are too few.</summary>
    /// <param name="clause">The clause up to the first value.</param>
    /// <param name="count">Values of the list.</param>
    /// <param name="drafts">Figures of the sentence so far, by the element of their number.</param>
    public static IReadOnlyList<string>? Of(Reading reading, int s, ElementRange clause, int count, IReadOnlyDictionary<int, FigureDraft> drafts)
    {
        if (count < 2 || !SaysRespectively(reading, s, clause))
        {
            return null;
        }

        var owners = drafts.OrderBy(d => d.Key).Select(d => d.Value.Draft).Where(d => d.TextOf("measure") == "level").TakeLast(count)
            .Select(d => d.TextOf("indicator")).OfType<string>().ToList();
        return owners.Count == count && owners.Distinct(StringComparer.Ordinal).Count() == count ? owners : null;
    }

    /// <summary>How many values of one kind follow one another, the one at the anchor being the first.</summary>
    public static int Length(Reading reading, int s, int anchor)
    {
        var elements = reading.Elements[s];
        var kind = ((QuantityValue)elements[anchor].Annotation!.Value!).Kind;
        var (length, at) = (1, anchor + 1);
        while (at + 1 < elements.Length && elements[at].Annotation is null && elements[at].Span.Of(reading.Text) is "、" or "和" or "与" or "及" or "以及")
        {
            at += elements[at + 1].Annotation is null ? 2 : 1; // 、约
            if (at >= elements.Length || elements[at].Annotation?.Value is not QuantityValue next || next.Kind != kind)
            {
                break;
            }

            length++;
            at++;
        }

        return length;
    }

    private static bool SaysRespectively(Reading reading, int s, ElementRange clause)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (reading.Elements[s][i].Span.Of(reading.Text) is "分别" or "各")
            {
                return true;
            }
        }

        return false;
    }
}
