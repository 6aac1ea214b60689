using Extractor.Facts.Dates;
using Extractor.Recognition;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>Takes in the times a sentence states, and what ends them, for the figures behind. Thread-safe.</summary>
/// <param name="words">Words that say how far a stated time reaches.</param>
/// <param name="events">Verbs of an event whose time dates nothing but the event.</param>
/// <param name="basis">Words that say what a change is measured against.</param>
internal sealed class PeriodReader(Lexicon words, Lexicon events, Lexicon basis)
{
    private const int LongestWord = 7;
    private const int LongestPlace = 14;

    /// <summary>A sentence begins: the day of an event does not date what the sentence behind it measures.</summary>
    public void BeginSentence(Reading reading, int s, Clauses clauses, FigureContext context)
    {
        if (context.Period is not null && SetsScene(reading, s, clauses))
        {
            context.ClearPeriod(false);
        }

        if (context.Period is { Granularity: TimeGranularity.Day } day && IsOneDay(day) && !reading.Sentences[s].Span.Of(reading.Text).StartsWith("其中"))
        {
            context.ClearPeriod(true);
        }
    }

    /// <summary>在重庆，…: a scene from one place, not the statistics told before, unless it compares with the year before too.</summary>
    private bool SetsScene(Reading reading, int s, Clauses clauses)
    {
        var elements = reading.Elements[s];
        if (elements.Length == 0 || elements[0].Span.Of(reading.Text) is not "在")
        {
            return false;
        }

        var first = clauses.Containing(0);
        return first.End < elements.Length && elements[first.End - 1].End - elements[0].Start <= LongestPlace
            && !elements.Any(e => e.Annotation is { Value: TimeValue } || (e.Annotation is null && basis.Find(e.Span.Of(reading.Text)) is not null));
    }

    /// <summary>Takes in one element.</summary>
    public void Read(Reading reading, int s, int at, FigureContext context)
    {
        var element = reading.Elements[s][at];
        if (element.Annotation?.Value is TimeValue { Compared: false } time)
        {
            ReadTime(reading, s, at, time, context);
        }
        else if (element.Annotation?.Value is QuantityValue { Kind: QuantityKind.Duration, Unit: "年", Value: > 1 })
        {
            ReadYears(reading, s, at, context);
        }
        else if (element.Annotation is null)
        {
            ReadWord(reading, s, element, context);
            ReadSameTime(reading, s, at, element, context);
        }
    }

    /// <summary>A clause ends that holds no figure.</summary>
    public void EndClause(Reading reading, int s, ElementRange clause, FigureContext context)
    {
        if (TellsEvent(reading, s, clause, context))
        {
            context.ClearPeriod(true);
        }
    }

    /// <summary>A clause ends, with or without a figure.</summary>
    public static void Part(Reading reading, int s, ElementRange clause, int mark, FigureContext context)
    {
        var text = reading.Text;
        if (context.Period is null || context.PeriodSentence != s || clause.IsEmpty)
        {
            return;
        }

        // 在1979年到1983年平均递增7.9%的基础上，: the time of what the rest is built on.
        if (clause.Contains(context.PeriodElement) && text.AsSpan(0, reading.Elements[s][clause.End - 1].End).EndsWith("基础上"))
        {
            context.StepBack();
        }

        // “八五”期间，…，1995年达到…；新增…: the last year of the span held for one amount.
        if (PunctuationMarks.Normal(text[reading.Elements[s][mark].Start]) is '；')
        {
            context.Widen();
        }
    }

    /// <summary>The time meant: 上年同期 is the period of the sentence, a year before.</summary>
    public static TimeValue Meant(Reading reading, TimeValue time, FigureContext context)
    {
        return time is { Granularity: TimeGranularity.Year, Relative: true, From: { } from } && SaysSame(reading, time)
            && context.Period is { From: { } of } period && of.Year == from.Year + 1
            ? period.YearBefore(time)
            : time;
    }

    /// <summary>Whether what a number measures stays the same at all times: 全长430公里.</summary>
    public bool IsFixed(Reading reading, int s, int anchor) =>
        Before(reading.Text.AsSpan(0, reading.Elements[s][anchor].Start).TrimEnd("为达约超近共")) is "fixed";

    private void ReadTime(Reading reading, int s, int at, TimeValue time, FigureContext context)
    {
        var text = reading.Text;
        var behind = text.AsSpan(time.Core.End);
        behind = behind.Length > 0 && behind[0] is '”' or '"' ? behind[1..] : behind;
        var before = text.AsSpan(0, reading.Elements[s][at].Start);
        if (Before(before) == "another")
        {
            context.ClearPeriod(false); // 其上年度: whose year that is, the sentence does not say
            return;
        }

        if (time.Core.Of(text) is "今天" or "今日" && behind.StartsWith("的"))
        {
            context.ClearPeriod(false); // 今天的西藏: these days
            return;
        }

        if (NamedThing.Is(text, time.Core) || Before(before) is "beyond" || (time.Mod == "after" && IsRecord(text, reading.Elements[s][at].End)))
        {
            return;
        }

        if (time.Form == TimeForm.Plan && text[time.Core.End - 1] is not ('间' or '期') && words.Longest(behind) is { Normal: "paper" })
        {
            return; // “十五五”规划纲要
        }

        if (time.Form == TimeForm.Holiday && (words.Longest(behind) is { Normal: "holidays" } || Before(time.Core.Of(text)) is "holidays"))
        {
            context.SetPeriod(time with { Value = null, Vague = true }, s, at); // how long 假期 is, the calendar does not say
            return;
        }

        var meant = Meant(reading, time, context);
        context.SetPeriod(meant, s, at);
        context.PeriodIsAside = !ReferenceEquals(meant, time);
        if (text[reading.Elements[s][at].Start] == '截' && time.Value is not null)
        {
            context.AsOf = time;
        }
    }

    private void ReadWord(Reading reading, int s, Element element, FigureContext context)
    {
        if (element.Span.Of(reading.Text) is "每年" && context.PeriodSentence == s && context.Period is { Granularity: TimeGranularity.Day } day && IsOneDay(day))
        {
            context.ClearPeriod(false); // 今天投产，每年可发电…: not that day's
        }

        if (reading.Text[element.End - 1] is not ('来' or '后' or '示' or '明' or '现' or '出'))
        {
            return;
        }

        var why = Before(reading.Text.AsSpan(reading.Sentences[s].Span.Start, element.End - reading.Sentences[s].Span.Start));
        var asOf = context.PeriodSentence == s && ReferenceEquals(context.Period, context.AsOf); // 截至5月22日，自开通以来，…
        if (why == "built" || (why == "event" && !asOf) || (why == "study" && context.PeriodSentence < s))
        {
            context.ClearPeriod(false);
        }
    }

    /// <summary>五年间, 五年共, 五年累计: the years together, not the one last named.</summary>
    private void ReadYears(Reading reading, int s, int at, FigureContext context)
    {
        var elements = reading.Elements[s];
        var before = at > 0 && elements[at - 1].Span.Of(reading.Text) is "的" ? at - 2 : at - 1;
        var repeats = before >= 0 && elements[before].Annotation?.Value is TimeValue; // 1953年到1978年的二十六年间
        if (!repeats && at + 1 < elements.Length && words.Longest(reading.Text.AsSpan(elements[at].End)) is { Normal: "years" })
        {
            context.ClearPeriod(false);
        }
    }

    /// <summary>截至同期: as of the day last stated so.</summary>
    private static void ReadSameTime(Reading reading, int s, int at, Element element, FigureContext context)
    {
        if (context.AsOf is { } asOf && element.Span.Of(reading.Text) is "同期" && at > 0 && reading.Elements[s][at - 1].Span.Of(reading.Text) is "截至" or "截止")
        {
            context.SetPeriod(asOf, s, at);
        }
    }

    /// <summary>Whether the last time stated dates an event that this clause tells: 2024年7月，…印发《…》.</summary>
    private bool TellsEvent(Reading reading, int s, ElementRange clause, FigureContext context)
    {
        if (context.Period is not { } period || context.PeriodSentence != s || period.Granularity < TimeGranularity.Month)
        {
            return false;
        }

        var elements = reading.Elements[s];
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (elements[i].Annotation is null && events.Find(elements[i].Span.Of(reading.Text)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOneDay(TimeValue day) => day is not { From: { } from, To: { } to } || to.DayNumber - from.DayNumber <= 1;

    private static bool SaysSame(Reading reading, TimeValue time) =>
        time.Core.Of(reading.Text).EndsWith("同期") || reading.Text.AsSpan(time.Core.End).StartsWith("同期");

    private bool IsRecord(string text, int end)
    {
        var behind = text.AsSpan(end);
        behind = behind.StartsWith("的") || behind.StartsWith("来") ? behind[1..] : behind;
        return words.Longest(behind) is { Normal: "record" };
    }

    /// <summary>The class of the longest word that the text ends with.</summary>
    private string? Before(ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(LongestWord, text.Length); length > 0; length--)
        {
            if (words.Find(text[^length..]) is { } word)
            {
                return word.Normal;
            }
        }

        return null;
    }
}
