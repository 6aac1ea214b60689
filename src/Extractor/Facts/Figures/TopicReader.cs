using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>Reads what a clause without a figure speaks of, for the figures of the clauses behind it. Thread-safe.</summary>
internal sealed class TopicReader(FigureWords words, IndicatorPhrase phrases, SymbolTable symbols)
{
    private readonly int _verb = symbols.Tag('v');
    private readonly int _adverb = symbols.Tag('d');
    private readonly int _saying = symbols.Tag('i');
    private readonly int _adjective = symbols.Tag('a');

    /// <param name="clause">Its elements, the closing mark left out.</param>
    public void Read(Reading reading, int s, ElementRange clause, FigureContext context)
    {
        var elements = reading.Elements[s];
        var start = clause.Start;
        while (start < clause.End && elements[start].Annotation is { Label: "time" })
        {
            start++;
        }

        if (start >= clause.End)
        {
            return;
        }

        if (elements[start].Span.Of(reading.Text) is "占" && context.Topic is { } part)
        {
            // 占服务贸易总额的比重 ⏎ 提高到45%以上: the value follows in a clause of its own.
            if (words.BareHeads.Find(elements[clause.End - 1].Span.Of(reading.Text)) is { Normal: "share" })
            {
                var whole = IndicatorLinker.WholeOf(phrases.Trim(reading, s, new ElementRange(start + 1, clause.End)));
                context.SetFigure(part, $"{part.Text}占{whole}的比重", true, s);
            }

            return;
        }

        if (words.Adjuncts.Find(elements[start].Span.Of(reading.Text)) is not null || IsVerbWithObject(elements, start, clause.End))
        {
            return;
        }

        var end = SubjectEnd(reading, elements, start, clause);
        var says = end < clause.End && words.Sources.Find(elements[end].Span.Of(reading.Text)) is not null;
        if (!says && phrases.Trim(reading, s, new ElementRange(start, end)) is { Text.Length: >= 2 } topic && words.BareHeads.Find(topic.Text) is null)
        {
            context.SetTopic(topic);
        }
    }

    /// <summary>Whether the clause begins with its verb, the subject left out: 助力行业发展. (出口快速增长 begins with a noun.)</summary>
    private bool IsVerbWithObject(Element[] elements, int start, int end) =>
        elements[start].Symbol == _verb && start + 1 < end && elements[start + 1].Symbol != _adverb && elements[start + 1].Symbol != _verb;

    /// <summary>Where the clause's predicate begins.</summary>
    private int SubjectEnd(Reading reading, Element[] elements, int start, ElementRange clause)
    {
        if (NamesAmount(reading, elements[clause.End - 1]))
        {
            return clause.End;
        }

        var of = clause.End;
        while (of > start && elements[of - 1].Span.Of(reading.Text) is not "的")
        {
            of--;
        }

        // A word such as 将 or 已 begins the main predicate also where a 的 follows; a plain verb before 的 modifies a noun.
        var end = start + 1;
        while (end < of && words.Predicates.Find(elements[end].Span.Of(reading.Text)) is null)
        {
            end++;
        }

        while (end < clause.End && !IsPredicate(reading, elements, end, clause.End))
        {
            end++;
        }

        return end == of && of > start ? start : end; // nothing but a modifier is no subject
    }

    /// <summary>Whether a clause that ends with this element is a noun phrase: …受理量、交易规模及客户数量, 同比….</summary>
    private bool NamesAmount(Reading reading, Element last)
    {
        var word = last.Span.Of(reading.Text);
        return words.BareHeads.Find(word) is not null || word[^1] is '量' or '额' or '率' or '值';
    }

    /// <summary>Whether a predicate begins here: a verb, an adverb, a saying (稳中有增), an adjective at the end.</summary>
    private bool IsPredicate(Reading reading, Element[] elements, int at, int end)
    {
        var symbol = elements[at].Symbol;
        var word = elements[at].Span.Of(reading.Text);
        return symbol == _verb || symbol == _adverb || symbol == _saying
            || (symbol == _adjective && at == end - 1)
            || words.Predicates.Find(word) is not null
            || words.Sources.Find(word) is not null;
    }
}
