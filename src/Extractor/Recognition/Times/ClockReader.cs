using Extractor.Recognition.Numbers;

namespace Extractor.Recognition.Times;

/// <summary>Reads times of the day, which are neither dates nor quantities: 8时30分, 9:30, 上午10点.</summary>
internal static class ClockReader
{
    /// <summary>The end of the time of day that begins with the number at <paramref name="at"/>; the same offset where there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, int from, int at)
    {
        if (!IntegerReader.TryRead(text, at, out var hour) || hour.Value > 24 || hour.Digits > 2 || hour.End >= text.Length)
        {
            return at;
        }

        var p = hour.End;
        switch (text[p])
        {
            case ':' or '：' when hour.Digits > 0 && !hour.Written && IntegerReader.TryRead(text, p + 1, out var minute) && minute is { Digits: 2, Value: < 60 }:
                var end = minute.End;
                if (end < text.Length && text[end] is ':' or '：' && IntegerReader.TryRead(text, end + 1, out var second) && second is { Digits: 2, Value: < 60 })
                {
                    end = second.End;
                }

                return end < text.Length && text[end] is ':' or '.' or '%' ? at : end;
            case '时' or '時' when !(p + 1 < text.Length && "代期间候空装段机隔速效尚任辰光区差限".Contains(text[p + 1])):
                return Minutes(text, p + 1);
            case '点' or '點':
                var minutes = Minutes(text, p + 1);
                if (minutes > p + 1 || (p + 1 < text.Length && (text[p + 1] is '整' or '钟' or '鐘')) || (p + 1 < text.Length && text[p + 1] == '半' && IsDayPart(text, from, at)))
                {
                    return Math.Max(minutes, p + 2);
                }

                return IsDayPart(text, from, at) && !(p + 1 < text.Length && NumeralChars.Class(text[p + 1]) != NumeralClass.None) ? p + 1 : at;
            default:
                return at;
        }
    }

    private static int Minutes(ReadOnlySpan<char> text, int at)
    {
        if (!IntegerReader.TryRead(text, at, out var minute) || minute.Value >= 60 || minute.End >= text.Length || text[minute.End] != '分')
        {
            return at;
        }

        var end = minute.End + 1;
        if (end < text.Length && text[end] is '钟' or '之' or '鐘')
        {
            return at;
        }

        return IntegerReader.TryRead(text, end, out var second) && second.End < text.Length && text[second.End] == '秒' ? second.End + 1 : end;
    }

    private static bool IsDayPart(ReadOnlySpan<char> text, int from, int at)
    {
        if (at - 1 < from)
        {
            return false;
        }

        var last = text[at - 1];
        return last is '晚' or '早' or '晨' or '午' || (at - 2 >= from && text.Slice(at - 2, 2) is "晚上" or "早上" or "晚间" or "早间" or "傍晚" or "午后" or "午间" or "时间" or "深夜" or "夜间" or "夜里");
    }
}
