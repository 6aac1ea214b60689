using Extractor.Documents;
using Extractor.Recognition.Numbers;
using Extractor.Text;

namespace Extractor.Recognition.Quantities;

/// <summary>Hedges, signs and the kinds of number that are no quantity; then the annotation.</summary>
internal ref partial struct QuantityScan
{
    private void Emit(ReadOnlySpan<char> text, ReadQuantity reading, int outerStart = -1)
    {
        if (reading.Entry is { Word: "届" or "次" } ? IsSession(text, reading) : !reading.HasUnit && reading.Kind == QuantityKind.Number && IsOrdinalBehind(text, reading))
        {
            var span = new TextSpan(reading.Start, reading.End);
            Add(span, QuantityKind.Ordinal, reading.Value, reading.Upper, "", Modifier.Exact, span, reading.Numeral.Written, false, false);
            return;
        }

        var start = outerStart >= 0 ? outerStart : reading.Start;
        var modifier = reading.More ? Modifier.Over : Modifier.Exact;
        while (start > _free && NumeralChars.IsSpace(text[start - 1]) && start - 1 > _free && _hedges.Before(text, _free, start - 1, out _) is not null)
        {
            start--;
        }

        if (_hedges.Before(text, _free, start, out var hedgeStart) is { } before)
        {
            modifier = before.Modifier == Modifier.Exact || (reading.More && before.Modifier == Modifier.About) ? modifier : before.Modifier;
            start = hedgeStart;
        }

        var end = reading.End;
        if (modifier == Modifier.Exact && start > _free && text[start - 1] == '比' && end < text.Length && Compared(text[end]) is { } compared)
        {
            modifier = compared; // 比三十大
            start--;
            end++;
        }
        else if (After(text, reading, out var afterEnd) is { } after)
        {
            modifier = modifier == Modifier.Exact || (after.Modifier is Modifier.AtLeast or Modifier.AtMost && modifier == Modifier.About) ? after.Modifier : modifier;
            end = afterEnd;
        }

        if (reading.Numeral.Scale > 1)
        {
            reading.Value = Plain(reading.Value);
            reading.Upper = reading.Upper is { } upper ? Plain(upper) : null;
        }

        Add(new TextSpan(start, end), reading.Kind, reading.Value, reading.Upper, reading.Unit, modifier, new TextSpan(reading.Start, reading.End),
            reading.Numeral.Written, reading.Numeral.Indefinite, reading.Fraction);
    }

    private readonly Hedge? After(ReadOnlySpan<char> text, in ReadQuantity reading, out int end)
    {
        var at = reading.End;
        if (at + 1 < text.Length && text[at] == ' ' && _hedges.After(text, at + 1, out _) is not null)
        {
            at++;
        }

        if (_hedges.After(text, at, out end) is { } hedge)
        {
            // 450多, 450余: only behind a bare number, or as in 三倍多.
            return hedge;
        }

        if (reading.Kind is QuantityKind.Duration or QuantityKind.Measure && at < text.Length && text[at] is '内' or '內' && !(at + 1 < text.Length && "容部地外涵在销需陆存服科置阁".Contains(text[at + 1])))
        {
            end = at + 1;
            return WithinHedge;
        }

        end = at;
        return null;
    }

    private static Modifier? Compared(char c) => c switch
    {
        '大' or '多' or '高' => Modifier.Over,
        '小' or '少' or '低' => Modifier.Under,
        _ => null,
    };

    private static readonly Hedge WithinHedge = new("内", Modifier.AtMost, "");

    /// <summary>十四届全国人大二次会议: sessions are numbered, not counted.</summary>
    private static bool IsSession(ReadOnlySpan<char> text, in ReadQuantity reading)
    {
        var behind = text[reading.End..];
        return reading.Entry!.Word == "届"
            ? behind.Length > 0 && "全中人政常省市区县一二三四五六七八九十".Contains(behind[0])
            : behind.StartsWith("会议") || behind.StartsWith("全会") || behind.StartsWith("全体会议") || behind.StartsWith("常委会") || behind.StartsWith("代表大会");
    }

    /// <summary>5号文件, 十四届, 二十大, （三）: places in an order without 第.</summary>
    private readonly bool IsOrdinalBehind(ReadOnlySpan<char> text, in ReadQuantity reading)
    {
        if (reading.End >= text.Length || (reading.Start > _free && text[reading.Start - 1] == '比'))
        {
            return false;
        }

        return text[reading.End] is '号' or '號' || (reading.Numeral.Written && text[reading.End] is '大' or '中' or '世')
            || (reading.Numeral.Written && text[reading.End] is '是' && (reading.Start <= _from || text[reading.Start - 1] is '，' or '。' or '；' or '：' or '、'))
            || ((reading.Numeral.Plain || reading.Numeral.Written) && !reading.Numeral.Point && reading.Value < 1000 && WrittenNumbers.IsEnumerator(text, _from, reading.Start, reading.End)
                && (text[reading.End] is not '.' || reading.End + 1 < text.Length))
            || (reading.Numeral.Point && reading.Value < 100 && reading.Start <= _from && NumeralChars.IsSpace(text[reading.End]) && reading.End + 1 < text.Length); // 7.1 Heading
    }

    /// <summary>Without the zeros behind the point that multiplying 3.40 by 万 leaves.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private void Code(int start, int end)
    {
        _into.Add(new Annotation(new TextSpan(start, end), QuantityRecognizer.CodeLabel));
        _at = _free = end;
    }

    private void Add(TextSpan span, QuantityKind kind, decimal value, decimal? upper, string unit, Modifier modifier, TextSpan core, bool written, bool indefinite, bool fraction)
    {
        _into.Add(new Annotation(span, QuantityRecognizer.Label, new QuantityValue(kind, value, upper, unit, modifier, core)
        {
            Written = written,
            Indefinite = indefinite,
            Fraction = fraction,
        }));
        _at = _free = Math.Max(span.End, core.End);
    }
}
