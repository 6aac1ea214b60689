using Extractor.Text;

namespace Extractor.Facts.Dates;

/// <summary>Tells time expressions that date nothing from the others: numbers in names, and days that stand for an age.</summary>
internal static class NamedThing
{
    private const string DayEvents = "会新节发晚上下早中天交活演比"; // 今天的会议, 今天的新闻发布会, 今天的节目

    /// <summary>Whether it is part of a name: 启明|一号, an edition: 2024版.</summary>
    public static bool Is(string text, TextSpan span)
    {
        var words = text.AsSpan(span.Start, span.Length);
        if (words[^1] == '版')
        {
            return true;
        }

        // A day of the month is written 号 in speech alone; behind a noun it numbers a ship, a station, a document.
        return words[^1] == '号' && words[..^1].IndexOfAny("月年日、至到") < 0 && span.Start > 0
            && (text[span.Start - 1] is >= '\u4e00' and <= '\u9fff' or '“' or '”' or '"' or '-') && text[span.Start - 1] is not ('在' or '于' or '到' or '至' or '是' or '月' or '年');
    }

    /// <summary>Whether a day stands for an age: 今天的中国, 更好的明天.</summary>
    public static bool IsFigurative(string text, TextSpan span)
    {
        var day = text.AsSpan(span.Start, span.Length);
        var of = span.End + 1 < text.Length && text[span.End] == '的' && !DayEvents.Contains(text[span.End + 1], StringComparison.Ordinal);
        return (day is "今天" or "明天" or "昨天" && of) || (day is "明天" && span.Start > 0 && text[span.Start - 1] == '的');
    }
}
