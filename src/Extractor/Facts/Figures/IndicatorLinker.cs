using Extractor.Facts.Figures.Ranking;
using Extractor.Recognition.Quantities;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>
/// Names what a figure measures: from the rule's captures, completed from earlier clauses where the clause names only
/// a part of it (占…的比重, 规模, 增速) or nothing. Thread-safe.
/// </summary>
internal sealed class IndicatorLinker
{
    private readonly FigureWords _words;
    private readonly IndicatorPhrase _phrases;
    private readonly PhraseRanker _ranker;
    private readonly Dictionary<Rule, int> _rules;

    public IndicatorLinker(FigureWords words, IndicatorPhrase phrases, PhraseRanker ranker, IEnumerable<Rule> rules)
    {
        _words = words;
        _phrases = phrases;
        _ranker = ranker;
        _rules = rules.Select((r, i) => KeyValuePair.Create(r, i)).ToDictionary(ReferenceEqualityComparer.Instance);
    }

    public PhraseFeatures Features => _ranker.Features;

    /// <summary>What the ranking knows of the words of a sentence, asked for once a sentence.</summary>
    public SentenceWords Words(Element[] elements, string text) => _ranker.Words(elements, text);

    public void Link(Reading reading, int s, RuleMatch match, FigureDraft figure, FigureContext context, SentenceWords words, PhraseTrace? trace)
    {
        if (Composed(reading, s, match) is { } composed)
        {
            figure.SetSubject(Plain(composed));
            return;
        }

        var isShare = match.Rule.Pattern.Captures.Contains("part") || !match["whole"].IsEmpty;
        if (isShare)
        {
            figure.Suffix = match["whole"].IsEmpty ? "占比" : $"占{Whole(reading, s, match["whole"])}的比重";
        }

        var scene = Scene(reading, s, match, figure, context, words);
        trace?.Begin(figure.Draft);
        Phrase? Name(PhraseCandidate candidate, out bool inherited) => Subject(reading, s, match, candidate, isShare, figure.Draft.TextOf("measure")!, context, out inherited);
        var best = _ranker.Best(scene, trace, c => Name(c, out _) is { } phrase ? FirstOf(phrase, scene.ListLength) + figure.Suffix : null);
        if (best is not { } candidate)
        {
            figure.SetSubject(null);
            return;
        }

        var subject = Name(candidate, out var carried);
        figure.Inherited = carried;
        figure.SetSubject(subject);
    }

    /// <summary>占进出口总值 from a phrase such as 进出口总值的比重.</summary>
    public static string WholeOf(Phrase? whole)
    {
        var of = whole?.Text ?? "";
        foreach (var tail in (ReadOnlySpan<string>)["的比重", "的比例", "的份额", "比重", "比例", "份额", "的"])
        {
            of = of.EndsWith(tail, StringComparison.Ordinal) ? of[..^tail.Length] : of;
        }

        return of;
    }

    /// <summary>The whole of a share; 全国 alone, which indicators go without, is one.</summary>
    private string Whole(Reading reading, int s, ElementRange whole) =>
        _phrases.Trim(reading, s, whole) is { } phrase ? WholeOf(phrase) : reading.TextOf(s, whole).TrimEnd('的');

    /// <summary>An indicator that no phrase of the text is: an exchange rate, the share of those of whom something is said.</summary>
    private string? Composed(Reading reading, int s, RuleMatch match) =>
        !match["base"].IsEmpty ? ExchangeRate(reading, s, match)
        : match["who"].IsEmpty ? null
        : _phrases.Trim(reading, s, match["did"]) is { Text.Length: > 0 } did ? $"{did.Text}的{reading.TextOf(s, match["who"])}占比"
        : reading.TextOf(s, match["who"]) + "占比";

    private PhraseScene Scene(Reading reading, int s, RuleMatch match, FigureDraft figure, FigureContext context, SentenceWords words)
    {
        var own = match["part"].IsEmpty ? match["indicator"] : match["part"];
        var quantity = (QuantityValue)match.AnchorElement.Annotation!.Value!;
        return new PhraseScene(
            reading.Text,
            reading.Elements[s],
            words,
            match.Anchor,
            Limit(reading, s, match),
            _rules[match.Rule],
            Unit(quantity),
            Math.Max(0, Array.IndexOf(PhraseFeatures.Measures, figure.Draft.TextOf("measure") ?? "none")),
            own.IsEmpty ? null : _phrases.Trim(reading, s, own)?.Text,
            context.Subject,
            context.TopicIsClause ? context.Topic : null,
            s - context.SubjectSentence,
            ListOwners.Length(reading, s, match.Anchor));
    }

    private static int Unit(QuantityValue quantity)
    {
        var name = quantity.Unit is "人" or "名" or "位" or "人次" ? "person" : quantity.Kind switch
        {
            QuantityKind.PercentagePoint => "pp",
            var kind => kind.ToString().ToLowerInvariant(),
        };
        var index = Array.IndexOf(PhraseFeatures.Units, name);
        return index < 0 ? PhraseFeatures.Units.Length - 1 : index;
    }

    /// <summary>What the first value of a list measures.</summary>
    private string FirstOf(Phrase phrase, int values) =>
        values > 1 && CoordinatedSubjects.Split(phrase, values, _words.ListHeads) is { } members ? members[0] : phrase.Text;

    /// <summary>What stands before the verb of change, the noun of a rate or 占 may be measured; what stands behind is its goal.</summary>
    private static int Limit(Reading reading, int s, RuleMatch match)
    {
        var limit = match.Anchor;
        foreach (var capture in (ReadOnlySpan<string>)["change", "rate"])
        {
            if (match[capture] is { IsEmpty: false } range && range.Start < limit && match["indicator"].Start < range.End)
            {
                limit = range.Start;
            }
        }

        if (match.Rule.Pattern.Captures.Contains("part") || !match["whole"].IsEmpty)
        {
            var elements = reading.Elements[s];
            for (var i = limit - 1; i >= match.Extent.Start; i--)
            {
                if (elements[i].Span.Of(reading.Text) is "占" or "占到" or "约占" or "占据")
                {
                    return i;
                }
            }
        }

        return limit;
    }

    /// <summary>What a candidate makes the figure be about.</summary>
    private Phrase? Subject(Reading reading, int s, RuleMatch match, PhraseCandidate candidate, bool isShare, string measure, FigureContext context, out bool inherited)
    {
        inherited = candidate.Place != PhraseFeatures.Here && candidate.Place != PhraseFeatures.After;
        if (candidate.Place == PhraseFeatures.Topic)
        {
            return candidate.Carried;
        }

        if (candidate.Place == PhraseFeatures.Subject)
        {
            return !isShare && context.WasShare && measure is "change" or "share" && context.Indicator is { } text ? Plain(text) : candidate.Carried;
        }

        var phrase = _phrases.Of(reading, s, candidate.Elements);
        if (candidate.Elements.Start == match.Anchor + 1 && match.AnchorElement.Annotation!.Value is QuantityValue quantity
            && reading.Text[quantity.Core.Start..match.AnchorElement.End].EndsWith("元人民币", StringComparison.Ordinal))
        {
            phrase = Plain("人民币" + phrase.Text); // 125亿元人民币国债: the currency may as well belong to the noun
        }

        if (isShare)
        {
            return phrase;
        }

        if (_words.BareHeads.Find(phrase.Text) is { } head)
        {
            inherited = true;
            return Completed(head.Word, head.Normal, measure, context) ?? phrase;
        }

        if (match.SpanOf("change") is { } verb && _words.Fused.Find(verb.Of(reading.Text)) is not null)
        {
            return Plain(phrase.Text + verb.In(reading.Text)); // 每亩增产 measures what the verb holds
        }

        return context.Topic is null ? phrase : PartOfTrade(phrase, context) ?? WithTopic(reading, s, candidate.Elements, phrase, context);
    }

    /// <summary>The inherited subject that a bare head (规模, 占比, 增速) or no noun at all stands for.</summary>
    private static Phrase? Completed(string? head, string? headClass, string measure, FigureContext context)
    {
        var topic = context.Topic;
        var indicator = context.Indicator is { } text ? Plain(text) : topic;
        return headClass switch
        {
            "share" => context.WasShare ? indicator : topic is null ? null : Plain(topic.Text + head),
            "rate" => topic,
            "amount" => topic is null ? null : topic.Text.EndsWith(head!, StringComparison.Ordinal) ? topic : Plain(WithoutRelated(topic.Text, head!) + head),
            _ => context.WasShare && measure is "change" or "share" ? indicator : topic,
        };
    }

    /// <summary>出口 and 进口 of whose 进出口 was spoken of before; the country's own goes without its name.</summary>
    private static Phrase? PartOfTrade(Phrase phrase, FigureContext context)
    {
        const string trade = "进出口";
        if (phrase.Text is not ("出口" or "进口"))
        {
            return null;
        }

        var topic = context.Topic!.Text;
        var at = topic.IndexOf(trade, StringComparison.Ordinal);
        var whose = at > 0 ? topic[..at] : topic.Length > phrase.Text.Length && topic.EndsWith(phrase.Text == "出口" ? "进口" : "出口", StringComparison.Ordinal) ? topic[..^2] : "";
        return whose.Length == 0 || whose is "外贸" or "货物贸易" or "货物" || whose.StartsWith("我国", StringComparison.Ordinal) || whose.StartsWith("全国", StringComparison.Ordinal)
            ? null : Plain(whose + phrase.Text);
    }

    /// <summary>A topic without the noun of measure that another of its kind takes the place of: 期货市场成交量, of 成交额, leaves 期货市场.</summary>
    private static string WithoutRelated(string topic, string head)
    {
        var at = topic.LastIndexOf(head[0]);
        return at > 0 && topic.Length - at >= 2 && topic.Length - at <= head.Length && head.Length > 1
            && topic.AsSpan(at, topic.Length - at - 1).SequenceEqual(head.AsSpan(0, topic.Length - at - 1))
            ? topic[..at] : topic;
    }

    /// <summary>A subject that leans on the clause before it: …, 在服务贸易中的占比; …, 年通过能力.</summary>
    private Phrase WithTopic(Reading reading, int s, ElementRange range, Phrase phrase, FigureContext context)
    {
        var topic = context.Topic!.Text;
        var before = range.Start > 0 ? reading.Elements[s][range.Start - 1].Span.Of(reading.Text) : default;
        var first = reading.Elements[s][range.Start].Span.Of(reading.Text);
        if (first is "年" or "日" or "月")
        {
            return context.TopicIsClause && phrase.Text.StartsWith(first, StringComparison.Ordinal) ? Plain(topic + phrase.Text) : phrase;
        }

        if (!(first is "在" || before is "在") || !EndsInShare(phrase.Text))
        {
            return phrase;
        }

        var within = "在" + phrase.Text.TrimStart('在');
        return Plain(context.Indicator?.EndsWith(within, StringComparison.Ordinal) == true ? context.Indicator : topic + within);
    }

    /// <summary>Whether a phrase names a share of what stands before: 服务贸易中的占比, 移动电话用户中占比.</summary>
    private bool EndsInShare(string phrase)
    {
        var of = Math.Max(phrase.LastIndexOf('的'), phrase.LastIndexOf('中'));
        return of > 0 && _words.BareHeads.Find(phrase.AsSpan(of + 1)) is { Normal: "share" };
    }

    private static string ExchangeRate(Reading reading, int s, RuleMatch match)
    {
        var quoted = match.AnchorElement;
        return ((QuantityValue)quoted.Annotation!.Value!).Unit == "CNY"
            ? $"{Currency(reading, reading.Elements[s][match["base"].Start])}对人民币汇率"
            : $"人民币对{Currency(reading, quoted)}汇率";
    }

    /// <summary>The name of the currency in an amount: what is left without its number.</summary>
    private static string Currency(Reading reading, Element amount) =>
        ((QuantityValue)amount.Annotation!.Value!).Core.In(reading.Text).TrimStart("0123456789.,，．万亿千百十".ToCharArray());

    private static Phrase Plain(string text) => new(text, [new PhraseMember(text, true)]);
}
