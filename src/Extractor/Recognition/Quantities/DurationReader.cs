using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Quantities;

/// <summary>Goes on from a duration to its next part: 两年零三个月 is 27个月, 1小时20分钟 80分钟, 两天又一个月 32天.</summary>
internal static class DurationReader
{
    public static void Extend(ReadOnlySpan<char> text, UnitTable units, Unit unit, ref ReadQuantity reading)
    {
        for (var next = unit; next is not null;)
        {
            next = Step(text, units, next, ref reading);
        }
    }

    /// <summary>Takes in one more part; returns the unit the duration is counted in then, null where it ends.</summary>
    private static Unit? Step(ReadOnlySpan<char> text, UnitTable units, Unit unit, ref ReadQuantity reading)
    {
        var at = reading.End;
        if (at < text.Length && text[at] is '零' or '又')
        {
            at++;
        }

        if (at >= text.Length || reading.Upper is not null
            || NumeralChars.Class(text[at]) is not (NumeralClass.Arabic or NumeralClass.Digit or NumeralClass.SmallUnit)
            || !NumeralReader.TryRead(text, at, out var numeral) || numeral.Upper is not null)
        {
            return null;
        }

        if (text[reading.End - 1] == '天' && numeral.End < text.Length && text[numeral.End] == '夜')
        {
            reading.End = numeral.End + 1; // 三天三夜
            return null;
        }

        var next = units.Match(text, numeral.End, out var end);
        if (next is null or { Word: "分" } && numeral.End < text.Length && text[numeral.End] == '分' && unit.Word.EndsWith("小时", StringComparison.Ordinal))
        {
            reading.Value = reading.Value * 60 + numeral.Value;
            reading.Unit = "分钟";
            reading.End = numeral.End + 1;
            return null;
        }

        if (next is not { Kind: UnitKind.Duration } || Size(unit) is not { } a || Size(next) is not { } b || (a.Base == b.Base && a.Count == b.Count))
        {
            return null;
        }

        var smaller = a.Base == 'M' && b.Base == 'D' ? next : a.Base == 'D' && b.Base == 'M' ? unit : a.Count < b.Count ? unit : next;

        if (a.Base == b.Base)
        {
            // Both in months, days or minutes: count in the smaller of the two.
            var small = a.Count < b.Count ? a : b;
            reading.Value = (reading.Value * a.Count + numeral.Value * b.Count) / small.Count;
            reading.Unit = a.Count < b.Count ? reading.Unit : next.Normal;
        }
        else if (a.Base != 'm' && b.Base != 'm')
        {
            reading.Value = reading.Value * (a.Base == 'M' ? 30 * a.Count : a.Count) + numeral.Value * (b.Base == 'M' ? 30 * b.Count : b.Count);
            reading.Unit = "天";
        }
        else
        {
            return null;
        }

        reading.End = end;
        reading.Entry = smaller;
        return a.Base == b.Base || smaller.Word is "天" or "日" ? smaller : null;
    }

    /// <summary>How many months (M), days (D) or minutes (m) the unit counts; null for units that are no multiple of those.</summary>
    public static (char Base, decimal Count)? Size(Unit unit) => (unit.Word.StartsWith('个') ? unit.Word[1..] : unit.Word) switch
    {
        "年" or "载" or "周年" or "年头" or "年时间" => ('M', 12),
        "季度" => ('M', 3),
        "月" => ('M', 1),
        "星期" or "礼拜" or "周" => ('D', 7),
        "天" or "日" => ('D', 1),
        "小时" or "钟头" => ('m', 60),
        "分钟" => ('m', 1),
        _ => null,
    };
}
