using Extractor.Recognition.Quantities;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>
/// Names what a figure measures: from the rule's captures, completed from earlier clauses where the clause names only
/// a part of it (占…的比重, 规模, 增速) or nothing. Thread-safe.
/// </summary>
internal sealed class IndicatorLinker(FigureWords words, IndicatorPhrase phrases)
{
    public void Link(Reading reading, int s, RuleMatch match, FigureDraft figure, FigureContext context)
    {
        if (match.Rule.Pattern.Captures.Contains("part") || !match["whole"].IsEmpty)
        {
            LinkShare(reading, s, match, figure, context);
            return;
        }

        var phrase = Own(reading, s, match, context);
        var head = phrase is null ? null : words.BareHeads.Find(phrase.Text);
        if (phrase is not null && head is null)
        {
            figure.SetSubject(phrase);
            return;
        }

        var carried = Completed(head?.Word, head?.Normal, figure.Draft.TextOf("measure")!, context);
        if (carried is null)
        {
            figure.SetSubject(phrase);
            return;
        }

        figure.Inherited = true;
        figure.SetSubject(carried);
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

    private void LinkShare(Reading reading, int s, RuleMatch match, FigureDraft figure, FigureContext context)
    {
        var part = match["part"].IsEmpty ? null : phrases.Trim(reading, s, match["part"]);
        figure.Inherited = part is null;
        figure.Suffix = match["whole"].IsEmpty ? "占比" : $"占{Whole(reading, s, match["whole"])}的比重";
        figure.SetSubject(part ?? context.Topic);
    }

    /// <summary>The whole of a share; 全国 alone, which indicators go without, is one.</summary>
    private string Whole(Reading reading, int s, ElementRange whole) =>
        phrases.Trim(reading, s, whole) is { } phrase ? WholeOf(phrase) : reading.TextOf(s, whole).TrimEnd('的');

    /// <summary>What the rule's captures name; null where that is nothing.</summary>
    private Phrase? Own(Reading reading, int s, RuleMatch match, FigureContext context)
    {
        if (!match["base"].IsEmpty)
        {
            return Plain(ExchangeRate(reading, s, match));
        }

        if (!match["who"].IsEmpty)
        {
            return Plain($"{phrases.Trim(reading, s, match["did"])?.Text}的{reading.TextOf(s, match["who"])}占比");
        }

        if (match["indicator"].IsEmpty || phrases.Trim(reading, s, match["indicator"]) is not { } phrase)
        {
            return null;
        }

        if (match.SpanOf("change") is { } verb && words.Fused.Find(verb.Of(reading.Text)) is not null)
        {
            return Plain(phrase.Text + verb.In(reading.Text)); // 每亩增产 measures what the verb holds
        }

        return context.Topic is null ? phrase : WithTopic(reading, s, match["indicator"], phrase, context);
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
            "amount" => topic is null ? null : topic.Text.EndsWith(head!, StringComparison.Ordinal) ? topic : Plain(topic.Text + head),
            _ => context.WasShare && measure is "change" or "share" ? indicator : topic,
        };
    }

    /// <summary>A subject that leans on the clause before it: …, 在服务贸易中的占比; …, 年通过能力.</summary>
    private Phrase WithTopic(Reading reading, int s, ElementRange range, Phrase phrase, FigureContext context)
    {
        var topic = context.Topic!.Text;
        var first = reading.Elements[s][range.Start].Span.Of(reading.Text);
        if (first is "年" or "日" or "月")
        {
            return phrase.Text.StartsWith(first, StringComparison.Ordinal) ? Plain(topic + phrase.Text) : phrase;
        }

        var of = phrase.Text.LastIndexOf('的');
        if (first is not "在" || of <= 0 || words.BareHeads.Find(phrase.Text.AsSpan(of + 1)) is not { Normal: "share" })
        {
            return phrase;
        }

        var within = "在" + phrase.Text;
        return Plain(context.Indicator?.EndsWith(within, StringComparison.Ordinal) == true ? context.Indicator : topic + within);
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
