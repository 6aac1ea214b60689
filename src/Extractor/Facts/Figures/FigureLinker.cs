using Extractor.Documents;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>
/// Links numbers into figures. Rules of the pack recognise each number's clause; what the clause leaves out — period,
/// indicator, source — is inherited as readers do it, within a paragraph, and marked as inherited. Thread-safe.
/// </summary>
public sealed class FigureLinker
{
    private readonly RulePack _pack;
    private readonly SymbolTable _symbols;
    private readonly FigureWords _words;
    private readonly IndicatorPhrase _phrase;
    private readonly BasisReader _basis;
    private readonly SourceFinder _sources;
    private readonly StatusReader _status;

    public FigureLinker(RulePack pack, SymbolTable symbols, FigureWords words)
    {
        _pack = pack;
        _symbols = symbols;
        _words = words;
        _phrase = new IndicatorPhrase(words);
        _basis = new BasisReader(words.Basis);
        _sources = new SourceFinder(words.Sources);
        _status = new StatusReader(words);
    }

    /// <param name="reading">The document.</param>
    /// <param name="into">Drafts are added in reading order.</param>
    /// <param name="ignored">Numbers that a rule says are no figures are added with the reason.</param>
    public void Link(Reading reading, List<FactDraft> into, List<IgnoredPlace> ignored)
    {
        var context = new FigureContext();
        var block = -1;
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            if (reading.Sentences[s].Block != block)
            {
                block = reading.Sentences[s].Block;
                // A box's lines are one statement that goes on from box to box; any other block begins anew.
                if (reading.Document.Blocks[block].Kind != BlockKind.Box)
                {
                    context = new FigureContext();
                }
            }

            if (reading.Document.Blocks[block].Kind is not (BlockKind.Furniture or BlockKind.Byline))
            {
                LinkSentence(reading, s, context, into, ignored);
            }
        }
    }

    private void LinkSentence(Reading reading, int s, FigureContext context, List<FactDraft> into, List<IgnoredPlace> ignored)
    {
        var elements = reading.Elements[s];
        var matches = _pack.Rules.Match(elements, reading.Matcher);
        var drafts = new Dictionary<int, FigureDraft>();
        var clauses = Clauses.Of(elements, reading.Text);
        var next = 0;
        foreach (var match in matches)
        {
            ReadUpTo(reading, s, next, match.Anchor, context, clauses, drafts);
            next = match.Anchor + 1;
            if (match.Rule.Ignore is { } reason)
            {
                ignored.Add(new IgnoredPlace(match.AnchorElement.Span, match.Rule.Id, reason));
            }
            else if (match.AnchorElement.Annotation?.Value is QuantityValue quantity)
            {
                var figure = Figure(reading, s, match, quantity, context, clauses, drafts);
                drafts[match.Anchor] = figure;
                into.Add(figure.Draft);
            }
        }

        ReadUpTo(reading, s, next, elements.Length, context, clauses, drafts);
        if (context.Period is { Granularity: TimeGranularity.Day })
        {
            context.Period = null; // the day of an event does not date what the next sentence measures
        }
    }

    /// <summary>Takes in times and topics of the elements between two numbers.</summary>
    private void ReadUpTo(Reading reading, int s, int from, int to, FigureContext context, Clauses clauses, Dictionary<int, FigureDraft> drafts)
    {
        var elements = reading.Elements[s];
        for (var i = from; i < to; i++)
        {
            if (elements[i].Annotation?.Value is TimeValue { Compared: false } time)
            {
                context.Period = time.Vague || time.Value is null ? null : time;
                context.PeriodSentence = s;
            }

            if (clauses.IsEnd(i) && !drafts.Keys.Any(clauses.Containing(i).Contains))
            {
                ReadTopic(reading, s, clauses.Containing(i), context);
            }
        }
    }

    private FigureDraft Figure(
        Reading reading, int s, RuleMatch match, QuantityValue quantity, FigureContext context, Clauses clauses, Dictionary<int, FigureDraft> drafts)
    {
        var draft = new FactDraft(_pack.Kind, quantity.Core, match.Rule.Id)
        {
            ["value"] = new FactValue.Number(Math.Abs(quantity.Value)),
            ["upper"] = quantity.Upper is { } upper ? new FactValue.Number(upper) : null,
            ["unit"] = quantity.Unit,
            ["modifier"] = quantity.Modifier.Name(),
            Confidence = match.Rule.Confidence,
        };
        foreach (var (slot, value) in match.Rule.Emit)
        {
            draft[slot] = Emitted(reading, match, value);
        }

        var clause = clauses.Containing(match.Anchor);
        var before = new ElementRange(clause.Start, match.Anchor);
        // A further member of a list says only its number; all else stands at the first.
        var previous = draft["measure"] is null ? Previous(match.Anchor, drafts) : null;
        var figure = new FigureDraft(draft, match.Anchor, previous);
        if (previous is not null)
        {
            figure.CopyFrom(previous);
            SetMember(figure);
        }
        else
        {
            SetSource(reading, s, match, draft, context);
            SetIndicator(reading, s, match, figure, context);
            SetPeriod(reading, s, match, draft, context);
            if (draft.TextOf("measure") is "growth" or "change" && draft["basis"] is null)
            {
                draft["basis"] = _basis.FromCapture(reading, s, match["basis"]) ?? _basis.FromClause(reading, s, before);
            }

            draft["direction"] ??= "up";
            draft["status"] = _status.Read(reading, s, clauses, match.Anchor, context.Period);
        }

        Finish(draft);
        context.Indicator = draft.TextOf("indicator") ?? context.Indicator;
        context.Subject = figure.Subject ?? context.Subject;
        context.WasShare = draft.TextOf("measure") == "share";
        return figure;
    }

    private FactValue? Emitted(Reading reading, RuleMatch match, EmitValue value)
    {
        if (value.Capture is null)
        {
            return value.Constant;
        }

        if (match.SpanOf(value.Capture) is not { } span)
        {
            return null;
        }

        var text = span.In(reading.Text);
        return value.Lexicon is null ? text : _symbols.Normal(value.Lexicon, text);
    }

    private static FigureDraft? Previous(int anchor, Dictionary<int, FigureDraft> drafts)
    {
        for (var i = anchor - 1; i >= Math.Max(0, anchor - 4); i--)
        {
            if (drafts.TryGetValue(i, out var draft))
            {
                return draft;
            }
        }

        return null;
    }

    /// <summary>Gives each value of a list its own member of the coordinated subject, once their number is known.</summary>
    private static void SetMember(FigureDraft figure)
    {
        var list = figure.List();
        if (list[0].CoordinatedSubject is not { } subject || CoordinatedSubjects.Split(subject, list.Count) is not { } members)
        {
            return;
        }

        for (var i = 0; i < list.Count; i++)
        {
            list[i].SetSubject(members[i]);
        }
    }

    private void SetIndicator(Reading reading, int s, RuleMatch match, FigureDraft figure, FigureContext context)
    {
        var draft = figure.Draft;
        var whole = match["whole"];
        if (!whole.IsEmpty)
        {
            var of = ShareOf(_phrase.Trim(reading, s, whole));
            var part = match["part"].IsEmpty ? null : _phrase.Trim(reading, s, match["part"]);
            var inherited = part is null;
            part ??= context.Subject;
            figure.CoordinatedSubject = part;
            figure.Suffix = $"占{of}的比重";
            figure.SetSubject(part ?? "");
            if (inherited && draft.TextOf("indicator") is { } text)
            {
                draft.Inherit("indicator", text!);
            }

            return;
        }

        var phrase = match["indicator"].IsEmpty ? null : _phrase.Trim(reading, s, match["indicator"]);
        if (phrase is not null && context.Subject is { } subject)
        {
            phrase = WithTopic(reading, s, match["indicator"], phrase, subject, context);
        }

        if (phrase is not null && match.SpanOf("change") is { } verb && _words.Fused.Find(verb.Of(reading.Text)) is not null)
        {
            phrase += verb.In(reading.Text); // 每亩增产 measures what the verb holds
        }

        if (!match["base"].IsEmpty)
        {
            phrase = ExchangeRate(reading, s, match);
        }

        var head = phrase is null ? null : _words.BareHeads.Find(phrase);
        if (phrase is not null && head is null)
        {
            figure.CoordinatedSubject = phrase;
            figure.SetSubject(phrase);
            return;
        }

        var carried = Completed(head?.Word, head?.Normal, draft.TextOf("measure")!, context);
        if (carried is null)
        {
            if (phrase is not null)
            {
                figure.SetSubject(phrase);
            }

            return;
        }

        figure.Subject = context.Subject ?? carried;
        draft.Inherit("indicator", carried!);
        draft.Confidence -= 0.1;
    }

    /// <summary>The inherited indicator that a bare head (规模, 占比, 增速) or no noun at all stands for.</summary>
    private static string? Completed(string? head, string? headClass, string measure, FigureContext context)
    {
        var subject = context.Subject;
        switch (headClass)
        {
            case "share":
                return context.WasShare ? context.Indicator : subject is null ? null : subject + head;
            case "rate":
                return subject;
            case "amount":
                return subject is null ? null : subject.EndsWith(head!, StringComparison.Ordinal) ? subject : subject + head;
            default:
                return context.WasShare && measure is "change" or "share" ? context.Indicator ?? subject : subject;
        }
    }

    /// <summary>A subject that leans on the clause before it: …, 在服务贸易中的占比; …, 年通过能力.</summary>
    private string WithTopic(Reading reading, int s, ElementRange range, string phrase, string topic, FigureContext context)
    {
        var first = reading.Elements[s][range.Start].Span.Of(reading.Text);
        if (first is "年" or "日" or "月")
        {
            return phrase.StartsWith(first, StringComparison.Ordinal) ? topic + phrase : phrase;
        }

        var of = phrase.LastIndexOf('的');
        if (first is not "在" || of <= 0 || _words.BareHeads.Find(phrase.AsSpan(of + 1)) is not { Normal: "share" })
        {
            return phrase;
        }

        return context.Indicator?.EndsWith("在" + phrase, StringComparison.Ordinal) == true ? context.Indicator : topic + "在" + phrase;
    }

    private static string ExchangeRate(Reading reading, int s, RuleMatch match)
    {
        var from = Currency(reading, reading.Elements[s][match["base"].Start]);
        var to = ((QuantityValue)match.AnchorElement.Annotation!.Value!).Unit;
        return to == "CNY" ? $"{from}对人民币汇率" : $"人民币对{Currency(reading, match.AnchorElement)}汇率";
    }

    /// <summary>The name of the currency in an amount: what is left without its number.</summary>
    private static string Currency(Reading reading, Element amount)
    {
        var text = ((QuantityValue)amount.Annotation!.Value!).Core.In(reading.Text);
        return text.TrimStart("0123456789.,，．万亿千百十".ToCharArray());
    }

    private static string ShareOf(string? whole)
    {
        var of = whole ?? "";
        foreach (var tail in (ReadOnlySpan<string>)["的比重", "的比例", "的份额", "比重", "比例", "份额", "的"])
        {
            of = of.EndsWith(tail, StringComparison.Ordinal) ? of[..^tail.Length] : of;
        }

        return of;
    }

    private static void SetPeriod(Reading reading, int s, RuleMatch match, FactDraft draft, FigureContext context)
    {
        var end = draft.TextOf("period");
        draft["period"] = null;
        if (context.Period?.Value is not { } value)
        {
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
            draft.Inherit("period", value!);
        }
    }

    private void SetSource(Reading reading, int s, RuleMatch match, FactDraft draft, FigureContext context)
    {
        if (_sources.Find(reading, s, 0, match.Anchor) is { } source)
        {
            if (source != context.Source && context.PeriodSentence < s)
            {
                context.Period = null; // another source speaks of its own time
            }

            context.Source = source;
            draft["source"] = source;
        }
        else if (context.Source is not null)
        {
            draft.Inherit("source", context.Source!);
        }
    }

    private static void Finish(FactDraft draft)
    {
        if (draft["indicator"] is null)
        {
            draft.Issues.Add(IssueCodes.FigureIndicatorMissing);
            draft.Confidence -= 0.4;
        }

        if (draft["period"] is null)
        {
            draft.Issues.Add(IssueCodes.FigurePeriodMissing);
            draft.Confidence -= 0.1;
        }
    }

    /// <summary>Takes in what a clause without a figure speaks of: its words up to its main verb.</summary>
    private void ReadTopic(Reading reading, int s, ElementRange clause, FigureContext context)
    {
        var elements = reading.Elements[s];
        var start = clause.Start;
        while (start < clause.End && elements[start].Annotation is { Label: "time" })
        {
            start++;
        }

        if (start < clause.End && elements[start].Span.Of(reading.Text) is "占" && context.Subject is { } part)
        {
            // 占服务贸易总额的比重 ⏎ 提高到45%以上: the value follows in a clause of its own.
            if (_words.BareHeads.Find(elements[clause.End - 1].Span.Of(reading.Text)) is { Normal: "share" })
            {
                context.Indicator = $"{part}占{ShareOf(_phrase.Trim(reading, s, new ElementRange(start + 1, clause.End)))}的比重";
                context.WasShare = true;
            }

            return;
        }

        var of = clause.End;
        while (of > start && elements[of - 1].Span.Of(reading.Text) is not "的")
        {
            of--;
        }

        // A word such as 将 or 已 begins the main predicate also where a 的 follows; a plain verb before 的 modifies a noun.
        var end = start + 1;
        while (end < of && _words.Predicates.Find(elements[end].Span.Of(reading.Text)) is null)
        {
            end++;
        }

        end = NamesAmount(reading, elements, clause) ? clause.End : end;
        while (end < clause.End && !IsPredicate(reading, elements, end, clause.End))
        {
            end++;
        }

        if (end == of && of > start)
        {
            return; // nothing but a modifier
        }

        var topic = _phrase.Trim(reading, s, new ElementRange(start, end));
        if (topic is { Length: >= 2 } && _words.BareHeads.Find(topic) is null && !(end < clause.End && _words.Sources.Find(elements[end].Span.Of(reading.Text)) is not null))
        {
            context.Subject = topic;
            context.Indicator = topic;
            context.WasShare = false;
        }
    }

    /// <summary>Whether the clause is a noun phrase that ends with a measured noun: …受理量、交易规模及客户数量, 同比….</summary>
    private bool NamesAmount(Reading reading, Element[] elements, ElementRange clause)
    {
        if (clause.IsEmpty)
        {
            return false;
        }

        var last = elements[clause.End - 1].Span.Of(reading.Text);
        return _words.BareHeads.Find(last) is not null || last[^1] is '量' or '额' or '率' or '值';
    }

    /// <summary>Whether a clause's predicate begins here: a verb, an adverb, a saying (稳中有增), an adjective at its end.</summary>
    private bool IsPredicate(Reading reading, Element[] elements, int at, int end)
    {
        var symbol = elements[at].Symbol;
        return symbol == _symbols.Tag('v') || symbol == _symbols.Tag('d') || symbol == _symbols.Tag('i')
            || (symbol == _symbols.Tag('a') && at == end - 1)
            || _words.Predicates.Find(elements[at].Span.Of(reading.Text)) is not null
            || _words.Sources.Find(elements[at].Span.Of(reading.Text)) is not null;
    }
}
