using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>
/// Cuts a clause's subject down to the noun phrase that names an indicator: words of manner, time and report fall off
/// both ends, and long relative clauses in front of the last noun. Thread-safe.
/// </summary>
internal sealed class IndicatorPhrase(FigureWords words)
{
    private const int MaxLength = 40;

    /// <summary>The indicator in the elements, or null where nothing is left.</summary>
    public string? Trim(Reading reading, int sentence, ElementRange range)
    {
        var elements = reading.Elements[sentence];
        var (start, end) = (range.Start, range.End);
        while (start < end && IsLeading(reading.Text, elements[start]))
        {
            start++;
        }

        while (end > start && IsTrailing(reading.Text, elements[end - 1]))
        {
            end--;
        }

        if (start >= end)
        {
            return null;
        }

        start = AfterRelativeClause(reading.Text, elements, start, end);
        var phrase = reading.Text[elements[start].Start..elements[end - 1].End].Trim();
        phrase = Unquote(phrase);
        return phrase.Length == 0 ? null : phrase;
    }

    private bool IsLeading(string text, Element element) =>
        element.Annotation is { Label: "time" }
        || words.Leading.Find(element.Span.Of(text)) is not null
        || (element.End - element.Start == 1 && PunctuationMarks.Is(text[element.Start]) && text[element.Start] is not ('“' or '《' or '「' or '"'));

    private bool IsTrailing(string text, Element element) =>
        element.Annotation is { Label: "time" }
        || words.Trailing.Find(element.Span.Of(text)) is not null
        || (element.End - element.Start == 1 && PunctuationMarks.Is(text[element.Start]) && text[element.Start] is not ('”' or '》' or '」' or '"' or '）' or ')'));

    /// <summary>Where the phrase is too long, it is cut behind its last 的 but one that leaves a noun phrase.</summary>
    private static int AfterRelativeClause(string text, Element[] elements, int start, int end)
    {
        while (elements[end - 1].End - elements[start].Start > MaxLength)
        {
            var cut = -1;
            for (var i = start; i < end - 1; i++)
            {
                if (elements[i].Span.Of(text) is "的" or "、")
                {
                    cut = i;
                    break;
                }
            }

            if (cut < 0)
            {
                return start;
            }

            start = cut + 1;
        }

        return start;
    }

    /// <summary>Drops a quotation mark whose partner is cut off.</summary>
    private static string Unquote(string phrase)
    {
        var open = phrase.Count(c => c is '“' or '（' or '(' or '《');
        var close = phrase.Count(c => c is '”' or '）' or ')' or '》');
        if (open < close && phrase[^1] is '”' or '）' or ')' or '》')
        {
            return phrase[..^1];
        }

        return open > close && phrase[0] is '“' or '（' or '(' or '《' ? phrase[1..] : phrase;
    }
}
