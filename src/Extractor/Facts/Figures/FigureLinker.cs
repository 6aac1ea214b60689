using Extractor.Documents;
using Extractor.Facts.Figures.Ranking;
using Extractor.Recognition;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Rules;
using Extractor.Text;

namespace Extractor.Facts.Figures;

/// <summary>
/// Links numbers into figures. Rules of the pack recognise each number's clause; what the clause leaves out — period,
/// indicator, source — is inherited as readers do it, within a paragraph, and marked as inherited. Thread-safe.
/// </summary>
public sealed class FigureLinker
{
    private const int ListReach = 4; // elements between two values of a list
    private const int LongestAlias = 6;
    private readonly RulePack _pack;
    private readonly SymbolTable _symbols;
    private readonly IndicatorLinker _indicators;
    private readonly TopicReader _topics;
    private readonly BasisReader _basis;
    private readonly SourceFinder _sources;
    private readonly StatusReader _status;
    private readonly PeriodReader _periods;
    private readonly FigureWords _words;
    private readonly Lexicon _heads;

    internal FigureLinker(RulePack pack, SymbolTable symbols, FigureWords words, PhraseRanker ranker)
    {
        _pack = pack;
        _symbols = symbols;
        var phrases = new IndicatorPhrase(words, symbols.Tag('v'));
        _indicators = new IndicatorLinker(words, phrases, ranker, pack.Rules.Rules);
        _topics = new TopicReader(words, phrases, symbols);
        _basis = new BasisReader(words.Basis);
        _sources = new SourceFinder(words.Sources);
        _status = new StatusReader(words);
        _periods = new PeriodReader(words.Periods, words.Events, words.Basis);
        _words = words;
        _heads = words.ListHeads;
    }

    /// <summary>What phrases are weighed by.</summary>
    internal PhraseFeatures Features => _indicators.Features;

    /// <param name="reading">The document.</param>
    /// <param name="into">Drafts are added in reading order.</param>
    /// <param name="ignored">Numbers that a rule says are no figures are added with the reason.</param>
    public void Link(Reading reading, List<FactDraft> into, List<IgnoredPlace> ignored) => Link(reading, into, ignored, null);

    /// <param name="trace">Where given, every phrase that was weighed is added.</param>
    internal void Link(Reading reading, List<FactDraft> into, List<IgnoredPlace> ignored, PhraseTrace? trace)
    {
        var context = new FigureContext();
        var frame = Frame.Of(reading, _words);
        var block = -1;
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            if (reading.Sentences[s].Block != block)
            {
                block = reading.Sentences[s].Block;
                // A box's lines are one statement that goes on from box to box; any other block begins anew.
                if (reading.Document.Blocks[block].Kind != BlockKind.Box)
                {
                    context = new FigureContext { AsOf = context.AsOf };
                }
            }

            if (reading.Document.Blocks[block].Kind is not (BlockKind.Furniture or BlockKind.Byline))
            {
                LinkSentence(reading, s, context, frame, into, ignored, trace);
            }
        }
    }

    private void LinkSentence(Reading reading, int s, FigureContext context, Frame frame, List<FactDraft> into, List<IgnoredPlace> ignored, PhraseTrace? trace)
    {
        var elements = reading.Elements[s];
        var drafts = new Dictionary<int, FigureDraft>();
        var clauses = Clauses.Of(elements, reading.Text);
        var next = 0;
        _periods.BeginSentence(reading, s, clauses, context);
        SentenceWords? words = null;
        foreach (var match in _pack.Rules.Match(elements, reading.Matcher))
        {
            ReadUpTo(reading, s, next, match.Anchor, context, clauses, drafts);
            next = match.Anchor + 1;
            if (match.Rule.Ignore is { } reason)
            {
                _periods.Read(reading, s, match.Anchor, context);
                ignored.Add(new IgnoredPlace(match.AnchorElement.Span, match.Rule.Id, reason));
            }
            else if (match.AnchorElement.Annotation?.Value is QuantityValue quantity)
            {
                words ??= _indicators.Words(elements, reading.Text);
                var figure = Figure(reading, s, match, quantity, context, clauses, drafts, frame, words, trace);
                drafts[match.Anchor] = figure;
                into.Add(figure.Draft);
            }
        }

        ReadUpTo(reading, s, next, elements.Length, context, clauses, drafts);
        if (elements.Length > 0 && !clauses.IsEnd(elements.Length - 1) && clauses.Containing(elements.Length - 1) is var last && !drafts.Keys.Any(last.Contains))
        {
            _periods.EndClause(reading, s, last, context);
        }
    }

    /// <summary>Takes in times and topics of the elements between two numbers.</summary>
    private void ReadUpTo(Reading reading, int s, int from, int to, FigureContext context, Clauses clauses, Dictionary<int, FigureDraft> drafts)
    {
        var elements = reading.Elements[s];
        for (var i = from; i < to; i++)
        {
            _periods.Read(reading, s, i, context);
            if (!clauses.IsEnd(i))
            {
                continue;
            }

            var clause = clauses.Containing(i);
            if (!drafts.Keys.Any(clause.Contains))
            {
                _periods.EndClause(reading, s, clause, context);
                _topics.Read(reading, s, clause, context);
            }

            PeriodReader.Part(reading, s, clause, i, context);
        }
    }

    private FigureDraft Figure(
        Reading reading, int s, RuleMatch match, QuantityValue quantity, FigureContext context, Clauses clauses, Dictionary<int, FigureDraft> drafts, Frame frame,
        SentenceWords words, PhraseTrace? trace)
    {
        var draft = Draft(reading, match, quantity);
        // A further member of a list says only its number; all else stands at the first.
        var previous = draft["measure"] is null ? Previous(match.Anchor, drafts) : null;
        var figure = new FigureDraft(draft, previous);
        if (previous is not null)
        {
            figure.CopyFrom(previous);
            figure.ShareOut(_heads);
        }
        else
        {
            SetSource(reading, s, match, draft, context);
            var aside = TimeBefore(reading, s, match.Anchor);
            var beside = aside < 0 ? null : reading.Elements[s][aside].Annotation?.Value as TimeValue;
            var stated = aside >= 0 && context.PeriodSentence == s && context.PeriodElement == aside;
            if (stated && beside is { Vague: false } && draft.TextOf("measure") == "multiple")
            {
                context.StepBack(); // 是2019年的3倍: the year compared with
                draft["basis"] = beside.Value;
                stated = false;
            }

            var forOne = (stated && draft.TextOf("period") == "start") || context.PeriodIsAside;
            _indicators.Link(reading, s, match, figure, context, words, trace);
            if (figure.Inherited && ListOwners.Of(reading, s, Before(clauses, match.Anchor), ListOwners.Length(reading, s, match.Anchor), drafts) is { } owners)
            {
                figure.GiveTo(owners);
            }

            var period = PeriodLinker.Link(reading, s, match, draft, context, beside, _periods.IsFixed(reading, s, match.Anchor), frame);
            if (draft.TextOf("measure") is "growth" or "change")
            {
                draft["basis"] ??= _basis.FromCapture(reading, s, match["basis"]) ?? _basis.FromClause(reading, s, Before(clauses, match.Anchor));
            }

            draft["direction"] ??= "up";
            draft["status"] = _status.Read(reading, s, clauses, match.Anchor, period);
            if (forOne)
            {
                context.StepBack();
            }
        }

        Finish(draft);
        context.SetFigure(figure.Subject, draft.TextOf("indicator"), draft.TextOf("measure") == "share", s);
        return figure;
    }

    /// <summary>Index of the time that stands right before a number (2019年的3倍); -1 where none does.</summary>
    private static int TimeBefore(Reading reading, int s, int anchor)
    {
        var elements = reading.Elements[s];
        for (var at = anchor - 1; at >= Math.Max(0, anchor - 4); at--)
        {
            if (elements[at].Annotation is { } annotation)
            {
                return annotation.Value is TimeValue ? at : -1;
            }

            if (elements[at].Span.Of(reading.Text) is not ("的" or "同期" or "每年" or "时"))
            {
                return -1;
            }
        }

        return -1;
    }

    private FactDraft Draft(Reading reading, RuleMatch match, QuantityValue quantity)
    {
        var draft = new FactDraft(_pack.Kind, Quote(reading, quantity), match.Rule.Id)
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

        return draft;
    }

    /// <summary>Number and unit as printed, without the verb of 翻一番; of 125亿元人民币 the name of the currency stays out.</summary>
    private static TextSpan Quote(Reading reading, QuantityValue quantity)
    {
        var core = quantity.Core;
        if (quantity.Kind == QuantityKind.Multiple && core.Length > 2 && reading.Text[core.Start] == '翻')
        {
            return new TextSpan(core.Start + (reading.Text[core.Start + 1] == '了' ? 2 : 1), core.End) is { Length: > 1 } times ? times : core; // 翻了一番
        }

        return core.Of(reading.Text).EndsWith("元人民币") ? new TextSpan(core.Start, core.End - 3) : core;
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

    /// <summary>The clause of a number, up to it.</summary>
    private static ElementRange Before(Clauses clauses, int anchor) => new(clauses.Containing(anchor).Start, anchor);

    private static FigureDraft? Previous(int anchor, Dictionary<int, FigureDraft> drafts)
    {
        for (var i = anchor - 1; i >= Math.Max(0, anchor - ListReach); i--)
        {
            if (drafts.TryGetValue(i, out var draft))
            {
                return draft;
            }
        }

        return null;
    }

    private void SetSource(Reading reading, int s, RuleMatch match, FactDraft draft, FigureContext context)
    {
        if (_sources.Find(reading, s, 0, match.Anchor) is { } source)
        {
            if (source != context.Source && context.PeriodSentence < s && !IsAlias(source))
            {
                context.ClearPeriod(false); // another source speaks of its own time
            }

            context.Source = source;
            draft["source"] = source;
        }
        else if (context.Source is { } earlier)
        {
            draft.Inherit("source", new FactValue.Text(earlier));
        }
    }

    /// <summary>《报告》 is the document named in full before it.</summary>
    private static bool IsAlias(string source) => source[0] == '《' && source.Length <= LongestAlias;

    private static void Finish(FactDraft draft)
    {
        if (draft["indicator"] is null)
        {
            draft.Issues.Add(IssueCodes.FigureIndicatorMissing);
        }

        if (draft["period"] is null)
        {
            draft.Issues.Add(IssueCodes.FigurePeriodMissing);
        }
    }
}
