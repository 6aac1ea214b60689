using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>
/// The period that a whole article reports on, as news of statistics do: the headline's, or the first paragraph's where
/// every other time of the article lies within it; in a section whose heading names a time, that time. Figures of
/// paragraphs that name no time may hang on it.
/// </summary>
internal sealed class Frame
{
    private readonly string? _article;
    private readonly bool _statistics; // the headline itself tells a figure
    private readonly FigureWords _words;
    private readonly List<(int Sentence, string Value)> _sections = [];

    private Frame(string? article, bool statistics, FigureWords words)
    {
        _article = article;
        _statistics = statistics;
        _words = words;
    }

    /// <param name="words">Those that say what a change is measured against, and what goes on apart from the article's period.</param>
    public static Frame Of(Reading reading, FigureWords words)
    {
        var times = Times(reading).ToList();
        var headings = times.Where(t => t.Kind == BlockKind.Heading).ToList();
        var statistics = Enumerable.Range(0, reading.Sentences.Count).Any(s =>
            reading.BlockOf(s).Kind == BlockKind.Title && reading.Elements[s].Any(e => e.Annotation?.Value is QuantityValue { Kind: not QuantityKind.Ordinal }));
        var frame = new Frame(headings.Count > 0 ? null : Article(times), statistics, words);
        frame._sections.AddRange(headings.Select(h => (h.Sentence, h.Time.Value!)));
        return frame;
    }

    /// <summary>
    /// The period that a figure of a sentence may hang on; null where there is none. A plain number hangs on it only in
    /// news of statistics or beside a comparison with the year before.
    /// </summary>
    public string? At(Reading reading, int sentence)
    {
        // 某公司, 李某: the story of one case is not the article's statistics.
        return (_statistics || Compares(reading, sentence)) && !reading.BlockOf(sentence).Span.Of(reading.Text).Contains('某') && !Runs(reading, sentence) ? _sections.FindLast(s => s.Sentence < sentence).Value ?? _article : null;
    }

    /// <summary>Whether the sentence tells of what goes on or comes round (正在建设, 每年可…), which no report's period bounds.</summary>
    private bool Runs(Reading reading, int sentence) => reading.Elements[sentence].Any(e =>
        e.Annotation is null && _words.Periods.Find(e.Span.Of(reading.Text)) is { Normal: "running" });

    private bool Compares(Reading reading, int sentence) => reading.Elements[sentence].Any(e =>
        e.Annotation is { Value: TimeValue { Compared: true } } || (e.Annotation is null && _words.Basis.Find(e.Span.Of(reading.Text)) is { Normal: "yoy" }));

    private static string? Article(List<(int Sentence, BlockKind Kind, TimeValue Time)> times)
    {
        var title = times.Where(t => t.Kind == BlockKind.Title).Select(t => t.Time.Value).Distinct().ToList();
        if (title.Count > 0)
        {
            return title.Count == 1 ? title[0] : null;
        }

        return times.Count > 0 && times.TrueForAll(t => Within(t.Time, times[0].Time)) ? times[0].Time.Value : null;
    }

    /// <summary>Definite periods longer than a day, those compared with left out.</summary>
    private static IEnumerable<(int Sentence, BlockKind Kind, TimeValue Time)> Times(Reading reading)
    {
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            var kind = reading.BlockOf(s).Kind;
            foreach (var element in kind is BlockKind.Byline or BlockKind.Furniture ? [] : reading.Elements[s])
            {
                if (element.Annotation?.Value is TimeValue { Compared: false, Vague: false, Value: not null, From: not null, To: not null } time
                    && time.Granularity is not (TimeGranularity.Day or TimeGranularity.Week or TimeGranularity.None))
                {
                    yield return (s, kind, time);
                }
            }
        }
    }

    private static bool Within(TimeValue time, TimeValue frame) => time.From >= frame.From && time.To <= frame.To;
}
