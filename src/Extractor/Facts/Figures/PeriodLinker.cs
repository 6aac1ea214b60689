using Extractor.Recognition.Times;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>Says when a figure holds: the nearest time before it in its sentence, or the one carried over from before.</summary>
internal static class PeriodLinker
{
    /// <param name="draft">Its slot <c>period</c> may hold the rule's word on intervals: start or end.</param>
    public static void Link(Reading reading, int s, RuleMatch match, FactDraft draft, FigureContext context)
    {
        var end = draft.TextOf("period");
        draft["period"] = null;
        if (context.Period?.Value is not { } value)
        {
            return;
        }

        var elements = reading.Elements[s];
        var at = Array.FindIndex(elements, e => ReferenceEquals(e.Annotation?.Value, context.Period));
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (end == "start" && slash < 0 && !match.Extent.Contains(at))
        {
            return; // 到2025年,由640万发展到6000万: the year of the first value is not said
        }

        value = slash < 0 ? value : end switch { "start" => value[..slash], "end" => value[(slash + 1)..], _ => value };
        if (at >= 0)
        {
            draft["period"] = value;
        }
        else
        {
            draft.Inherit("period", new FactValue.Text(value));
        }
    }

    /// <summary>A sentence has ended: the day of an event and the date of a count (截至6月) do not date what the next one measures.</summary>
    public static void EndSentence(Reading reading, FigureContext context)
    {
        if (context.Period is { } period
            && (period.Granularity == TimeGranularity.Day || (period.Core.Start > 1 && reading.Text[period.Core.Start - 2] == '截')))
        {
            context.Period = null;
        }
    }
}
