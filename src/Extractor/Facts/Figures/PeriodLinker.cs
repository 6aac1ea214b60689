using Extractor.Recognition.Times;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>Says when a figure holds: the nearest time before it in its sentence, or the one carried over from before.</summary>
internal static class PeriodLinker
{
    /// <param name="draft">Its slot <c>period</c> may hold the rule's word on intervals: start or end.</param>
    /// <param name="frame">The period of the whole article; null where it has none.</param>
    public static void Link(Reading reading, int s, RuleMatch match, FactDraft draft, FigureContext context, string? frame)
    {
        var end = draft.TextOf("period");
        draft["period"] = null;
        if (context.Period?.Value is not { } value)
        {
            if (frame is not null && context.FrameHolds && end is null)
            {
                draft.Inherit("period", new FactValue.Text(frame));
            }

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

    /// <summary>A sentence has ended: the day of an event does not date what the next one measures.</summary>
    public static void EndSentence(FigureContext context)
    {
        if (context.Period is { Granularity: TimeGranularity.Day })
        {
            context.ClearPeriod(true);
        }
    }
}
