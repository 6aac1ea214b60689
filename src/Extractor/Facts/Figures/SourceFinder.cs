using Extractor.Recognition;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>Reads who says so: 据海关统计, 国家统计局数据显示, 《…》显示. Thread-safe.</summary>
internal sealed class SourceFinder(Lexicon verbs)
{
    private const int Reach = 12; // elements between 据 or an organisation and its verb

    /// <summary>The source named before <paramref name="before"/> and not before <paramref name="from"/>; null where none is.</summary>
    public string? Find(Reading reading, int sentence, int from, int before)
    {
        var elements = reading.Elements[sentence];
        for (var i = before - 1; i >= from; i--)
        {
            if (verbs.Find(elements[i].Span.Of(reading.Text)) is null)
            {
                continue;
            }

            if (Before(reading, sentence, from, i) is { } source)
            {
                return source;
            }
        }

        return null;
    }

    private static string? Before(Reading reading, int sentence, int from, int verb)
    {
        var elements = reading.Elements[sentence];
        var text = reading.Text;
        string? organisation = null;
        var said = -1;
        for (var i = verb - 1; i >= Math.Max(from, verb - Reach); i--)
        {
            var element = elements[i];
            if (element.Annotation is { Label: "title" })
            {
                return element.Span.In(text);
            }

            if (element.Annotation is { Label: "organisation" })
            {
                organisation ??= element.Span.In(text);
            }

            var first = text[element.Start];
            if (element.Span.Length == 1 && first == '据' || element.Span.Of(text) is "根据" or "来自")
            {
                said = i;
                break;
            }

            if (first is '，' or ',' or '；' or ';' or '。')
            {
                break;
            }
        }

        if (organisation is null && said >= 0 && said + 1 < verb)
        {
            var phrase = reading.TextOf(sentence, new ElementRange(said + 1, verb));
            foreach (var tail in (ReadOnlySpan<string>)["最新统计", "初步统计", "发布的数据", "公布的数据", "最新数据", "统计数据", "数据", "初步", "最新", "的", "发布", "公布", "统计", "不完全"])
            {
                phrase = phrase.EndsWith(tail, StringComparison.Ordinal) ? phrase[..^tail.Length] : phrase;
            }

            organisation = phrase.Length is >= 2 and <= 25 ? phrase : null;
        }

        return organisation;
    }
}
