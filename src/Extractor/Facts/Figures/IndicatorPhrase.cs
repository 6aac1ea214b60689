using System.Text;
using Extractor.Recognition.Quantities;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>
/// Cuts a clause's subject down to the noun phrase that names an indicator: words of manner, time and report fall off
/// both ends, and long relative clauses in front of the last noun. Thread-safe.
/// </summary>
/// <param name="verb">The symbol of verbs.</param>
internal sealed class IndicatorPhrase(FigureWords words, int verb)
{
    private const int MaxLength = 40;
    private const int LongModifier = 9;
    private const int LongNoun = 6;
    private const int LongestEnumerator = 4;
    private const string Superscripts = "⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The indicator in the elements, or null where nothing is left that names one.</summary>
    public Phrase? Trim(Reading reading, int sentence, ElementRange range)
    {
        var elements = reading.Elements[sentence];
        var (start, end) = (AfterStage(reading.Text, elements, range), range.End);
        while (start < end && IsLeading(reading.Text, elements[start]) && !IsTerm(reading.Text, elements, start, end))
        {
            start++;
        }

        while (end > start && IsTrailing(reading.Text, elements[end - 1]))
        {
            end--;
        }

        // A lone verb (发生504起) and an adjunct (扣除价格因素实际增长) leave the thing to the clause before.
        if (start >= end
            || (end - start == 1 && elements[start].Symbol == verb)
            || words.Adjuncts.Find(elements[start].Span.Of(reading.Text)) is { Normal: "clause" })
        {
            return null;
        }

        start = AfterRelativeClause(reading.Text, elements, start, end);
        var phrase = Of(reading, sentence, new ElementRange(start, end));
        return phrase.Text.Length == 0 ? null : phrase;
    }

    /// <summary>The phrase of these elements, without the nation in front, a mere list of places, and half of a pair of marks.</summary>
    public Phrase Of(Reading reading, int sentence, ElementRange range)
    {
        var elements = reading.Elements[sentence].AsSpan(range.Start, range.Length);
        if (elements.Length > 1 && elements[0].Span.Of(reading.Text) is "全国" or "我国")
        {
            elements = elements[1..];
        }

        var phrase = Unquote(WithoutPlaces(WithoutMarks(Written(reading.Text, elements))).Trim());
        var whole = phrase.Length == elements[^1].End - elements[0].Start;
        return new Phrase(phrase, whole ? CoordinatedSubjects.Members(reading.Text, elements, words.ListHeads) : [new PhraseMember(phrase, true)]);
    }

    /// <summary>The words as printed, those left out that say when or how surely and not what: 铁路预计发送旅客.</summary>
    private string Written(string text, ReadOnlySpan<Element> elements)
    {
        var (written, from) = (default(StringBuilder), 0);
        for (var i = 1; i < elements.Length - 1; i++)
        {
            if (elements[i].Annotation is null && words.Inner.Find(elements[i].Span.Of(text)) is not null)
            {
                (written ??= new StringBuilder()).Append(text, elements[from].Start, elements[i].Start - elements[from].Start);
                from = i + 1;
            }
        }

        return written is null
            ? text[elements[0].Start..elements[^1].End]
            : written.Append(text, elements[from].Start, elements[^1].End - elements[from].Start).ToString();
    }

    /// <summary>Behind a number, what 、 parts off belongs to the number: 1.4万亿斤新台阶、亩产提升10.1斤.</summary>
    private static int AfterStage(string text, Element[] elements, ElementRange range)
    {
        if (range.Start > 0 && elements[range.Start - 1].Annotation is { Value: QuantityValue })
        {
            for (var i = range.Start; i < range.End - 1; i++)
            {
                if (elements[i].Span.Of(text) is "、")
                {
                    return i + 1;
                }
            }
        }

        return range.Start;
    }

    /// <summary>Whether a duration belongs to a name: 1年期LPR.</summary>
    private static bool IsTerm(string text, Element[] elements, int at, int end) =>
        elements[at].Annotation is { Value: QuantityValue { Kind: QuantityKind.Duration } } && at + 1 < end && text[elements[at + 1].Start] == '期';

    private bool IsLeading(string text, Element element) =>
        element.Annotation is { Label: "time" } or { Value: QuantityValue { Kind: QuantityKind.Duration } }
        || words.Leading.Find(element.Span.Of(text)) is not null
        || words.Status.Find(element.Span.Of(text)) is not null
        || (element.End - element.Start == 1 && PunctuationMarks.Is(text[element.Start]) && text[element.Start] is not ('“' or '《' or '「' or '"'));

    private bool IsTrailing(string text, Element element) =>
        element.Annotation is { Label: "time" }
        || words.Trailing.Find(element.Span.Of(text)) is not null
        || words.Status.Find(element.Span.Of(text)) is not null
        || (element.End - element.Start == 1 && PunctuationMarks.Is(text[element.Start]) && text[element.Start] is not ('”' or '》' or '」' or '"' or '）' or ')'));

    /// <summary>
    /// Cuts a relative clause (搭载于各类渠道的中国微短剧应用) where both it and the noun phrase behind it are long: a short
    /// one belongs to the name (可数字化交付的服务出口), a short noun needs it (有进出口实绩的企业).
    /// </summary>
    private static int AfterRelativeClause(string text, Element[] elements, int start, int end)
    {
        var of = -1;
        for (var i = start + 1; i < end - 1; i++)
        {
            if (elements[i].Span.Of(text) is "的")
            {
                of = i;
            }
        }

        if (of < 0)
        {
            return start;
        }

        var modifier = elements[of].End - elements[start].Start;
        var noun = elements[end - 1].End - elements[of].End;
        return modifier > LongModifier && noun >= LongNoun || modifier + noun > MaxLength ? of + 1 : start;
    }

    /// <summary>The phrase without a place that merely lists where: 在吉林、黑龙江等地.</summary>
    private static string WithoutPlaces(string phrase)
    {
        var from = phrase.IndexOf('在', StringComparison.Ordinal);
        var to = from > 0 ? phrase.IndexOf("等地", from, StringComparison.Ordinal) : -1;
        return to < 0 || to + 2 == phrase.Length ? phrase : phrase[..from] + phrase[(to + 2)..];
    }

    /// <summary>The phrase without marks of notes (⁽¹⁾) and the number of its line (2. …).</summary>
    private static string WithoutMarks(string phrase)
    {
        var digits = phrase.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is > 0 and < 3 && digits + 1 < phrase.Length && phrase[digits] is '.' or '．' or '、' && !char.IsAsciiDigit(phrase[digits + 1]))
        {
            phrase = phrase[(digits + 1)..];
        }

        return phrase.AsSpan().ContainsAny(Superscripts) ? string.Concat(phrase.Split(Superscripts.ToCharArray())) : phrase;
    }

    /// <summary>Drops a quotation mark whose partner is cut off.</summary>
    private static string Unquote(string phrase)
    {
        var open = phrase.Count(c => c is '“' or '（' or '(' or '《');
        var close = phrase.Count(c => c is '”' or '）' or ')' or '》');
        var first = phrase.AsSpan().IndexOfAny('）', ')');
        if (open < close && first is >= 0 and < LongestEnumerator && first + 1 < phrase.Length)
        {
            return phrase[(first + 1)..]; // 一）注册资本
        }

        if (open < close && phrase[^1] is '”' or '）' or ')' or '》')
        {
            return phrase[..^1];
        }

        return open > close && phrase[0] is '“' or '（' or '(' or '《' ? phrase[1..] : phrase;
    }
}
