using Extractor.Recognition.Times;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>Says when a figure holds: the nearest time before it in its sentence, or the one carried over from before.</summary>
internal static class PeriodLinker
{
    private const int YearLength = 4;

    /// <param name="draft">Its slot <c>period</c> may hold the rule's word on intervals: start or end.</param>
    /// <param name="beside">The time right before the number; null where none stands there.</param>
    /// <param name="isFixed">Whether it measures what no time bounds: only a time of its own sentence holds.</param>
    /// <param name="frame">The period of the whole article.</param>
    /// <returns>The time it hangs on; null where that is the article's, or none.</returns>
    public static TimeValue? Link(Reading reading, int s, RuleMatch match, FactDraft draft, FigureContext context, TimeValue? beside, bool isFixed, Frame frame)
    {
        var end = draft.TextOf("period");
        draft["period"] = null;
        if (beside is { Compared: true, Value: not null } && draft.TextOf("measure") is "level" or "share")
        {
            var meant = PeriodReader.Meant(reading, beside, context);
            draft["period"] = meant.Value; // 比2023年的300万吨增长: the amount is that year's
            return meant;
        }

        if (isFixed && context.PeriodSentence != s)
        {
            return null;
        }

        if (context.Period is not { Value: { } value } period)
        {
            if (context.FrameHolds && end is null && frame.At(reading, s) is { } whole)
            {
                draft.Inherit("period", new FactValue.Text(whole));
            }

            return null;
        }

        var here = context.PeriodSentence == s;
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        if (end == "start" && slash < 0 && !(here && match.Extent.Contains(context.PeriodElement)))
        {
            return period; // 到2025年,由640万发展到6000万: the year of the first value is not said
        }

        // Of 2015年至2024年 a rise has its two ends; 前三季度 is one period.
        value = slash != YearLength || context.PeriodIsAside ? value : end switch { "start" => value[..slash], "end" => value[(slash + 1)..], _ => value };
        if (here)
        {
            draft["period"] = value;
        }
        else
        {
            draft.Inherit("period", new FactValue.Text(value));
        }

        return period;
    }
}
