using Extractor.Recognition.Times;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>Tells what is from what shall be (target) and what is expected (forecast). Thread-safe.</summary>
internal sealed class StatusReader(FigureWords words)
{
    public string Read(Reading reading, int s, Clauses clauses, int anchor, TimeValue? period)
    {
        var elements = reading.Elements[s];
        string? cue = null;
        var clause = clauses.Containing(anchor);
        for (var i = 0; i < anchor; i++)
        {
            var word = elements[i].Span.Of(reading.Text);
            if (words.Status.Find(word) is { } entry && (i >= clause.Start || entry.Fields is ["sentence", ..]))
            {
                cue = entry.Normal;
            }
            else if (i >= clause.Start && words.Done.Find(word) is not null)
            {
                return "actual";
            }
        }

        var published = reading.Document.Published;
        if (period?.From is { } from && published is not null)
        {
            return from > published || (cue is null && period.To > published && AheadOf(reading, elements, anchor, period)) ? cue ?? "target" : cue == "forecast" && period.To > published ? "forecast" : cue == "target" && period.To > published ? "target" : "actual";
        }

        // Without a date to compare with: 到2029年 …提高到 looks ahead.
        return cue ?? (period is not null && AheadOf(reading, elements, anchor, period) ? "target" : "actual");
    }

    private static bool AheadOf(Reading reading, Element[] elements, int anchor, TimeValue period)
    {
        for (var i = anchor - 1; i >= 0; i--)
        {
            if (ReferenceEquals(elements[i].Annotation?.Value, period))
            {
                return reading.Text[elements[i].Start] == '到' || (i > 0 && elements[i - 1].Span.Of(reading.Text) is "到");
            }
        }

        return false;
    }
}
