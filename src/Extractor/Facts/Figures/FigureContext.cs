using Extractor.Recognition.Times;

namespace Extractor.Facts.Figures;

/// <summary>What a reader carries from clause to clause and sentence to sentence of one paragraph.</summary>
internal sealed class FigureContext
{
    /// <summary>What was last spoken of: the last figure's indicator, of a share its part, or the topic of a clause without a figure.</summary>
    public Phrase? Topic { get; private set; }

    /// <summary>What the last figure was about; null before the first of the paragraph.</summary>
    public Phrase? Subject { get; private set; }

    /// <summary>Index of the sentence of the last figure.</summary>
    public int SubjectSentence { get; private set; }

    /// <summary>Whether <see cref="Topic"/> comes from a clause without a figure.</summary>
    public bool TopicIsClause { get; private set; }

    /// <summary>The last figure's whole indicator.</summary>
    public string? Indicator { get; private set; }

    /// <summary>Whether the last figure was a share.</summary>
    public bool WasShare { get; private set; }

    /// <summary>The last time stated that figures may hang on; null after a vague one or where none was stated.</summary>
    public TimeValue? Period { get; private set; }

    /// <summary>Index of the sentence that stated it.</summary>
    public int PeriodSentence { get; private set; }

    /// <summary>Whether the article's own period may stand in where <see cref="Period"/> is null: nothing vague was said.</summary>
    public bool FrameHolds { get; private set; } = true;

    public string? Source { get; set; }

    /// <summary>Index, in <see cref="PeriodSentence"/>, of the element that stated it.</summary>
    public int PeriodElement { get; private set; }

    /// <summary>Whether it holds for one value alone (上年同期的20.3%).</summary>
    public bool PeriodIsAside { get; set; }

    /// <summary>The time last stated with 截至; kept from paragraph to paragraph.</summary>
    public TimeValue? AsOf { get; set; }

    private (TimeValue? Period, int Sentence, int Element, bool FrameHolds) _earlier = (null, 0, 0, true);
    private (TimeValue? Period, int Sentence, int Element) _span;

    /// <summary>A time was stated.</summary>
    public void SetPeriod(TimeValue time, int sentence, int element)
    {
        _earlier = (Period, PeriodSentence, PeriodElement, FrameHolds);
        Period = time.Vague || time.Value is null ? null : time;
        FrameHolds = Period is not null;
        (PeriodSentence, PeriodElement) = (sentence, element);
        PeriodIsAside = false;
        if (Period is { From: { } from, To: { } to } && (to.Year - from.Year > 1 || Period.Form == TimeForm.Plan))
        {
            _span = (Period, sentence, element);
        }
    }

    /// <summary>The last time stated held for one value alone (由2020年的5万家增加到…): the one before it holds again.</summary>
    public void StepBack()
    {
        (Period, PeriodSentence, PeriodElement, FrameHolds) = _earlier;
        PeriodIsAside = false;
    }

    /// <summary>A span of years that the sentence named holds again where the last time stated lies within it.</summary>
    public void Widen()
    {
        if (_span.Period is { } span && _span.Sentence == PeriodSentence && Period is { } period && period.From >= span.From && period.To <= span.To)
        {
            (Period, PeriodElement) = (span, _span.Element);
        }
    }

    /// <summary>The last time stated holds no longer.</summary>
    /// <param name="frameHolds">Whether the article's own period holds instead.</param>
    public void ClearPeriod(bool frameHolds)
    {
        Period = null;
        FrameHolds = frameHolds;
    }

    /// <summary>A clause without a figure speaks of something new.</summary>
    public void SetTopic(Phrase topic)
    {
        Topic = topic;
        TopicIsClause = true;
        Indicator = topic.Text;
        WasShare = false;
    }

    /// <summary>A figure was linked, or a share named whose value follows.</summary>
    public void SetFigure(Phrase? subject, string? indicator, bool share, int sentence)
    {
        Subject = subject ?? Subject;
        SubjectSentence = sentence;
        TopicIsClause = subject is null && TopicIsClause;
        Topic = subject ?? Topic;
        Indicator = indicator ?? Indicator;
        WasShare = share;
    }
}
