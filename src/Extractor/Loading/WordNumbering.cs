using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Extractor.Loading;

/// <summary>
/// Counts the paragraphs that Word numbers by itself, whose numbers stand nowhere in the text: 一、, （一）, 1., ①. Used for
/// one document, its paragraphs in order.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private const string Digits = "〇一二三四五六七八九";

    private readonly Dictionary<int, (int Abstract, Dictionary<int, int> Starts)> _lists = [];
    private readonly Dictionary<int, Dictionary<int, Level>> _levels = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly Dictionary<string, (int List, int Level)> _styles = new(StringComparer.Ordinal);
    private readonly HashSet<int> _begun = [];

    public WordNumbering(Numbering? numbering, Styles? styles)
    {
        foreach (var list in numbering?.Elements<AbstractNum>() ?? [])
        {
            if (list.AbstractNumberId?.Value is { } id)
            {
                _levels[id] = list.Elements<Level>().Where(l => l.LevelIndex?.Value is >= 0 and < Levels).GroupBy(l => l.LevelIndex!.Value).ToDictionary(g => g.Key, g => g.First());
            }
        }

        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (list.NumberID?.Value is { } id && list.AbstractNumId?.Val?.Value is { } of)
            {
                _lists[id] = (of, list.Elements<LevelOverride>().Where(o => o.LevelIndex?.Value is not null && o.StartOverrideNumberingValue?.Val?.Value is not null)
                    .GroupBy(o => o.LevelIndex!.Value).ToDictionary(g => g.Key, g => g.First().StartOverrideNumberingValue!.Val!.Value));
            }
        }

        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id && style.StyleParagraphProperties?.NumberingProperties is { NumberingId.Val.Value: var list } numbered)
            {
                _styles[id] = (list, numbered.NumberingLevelReference?.Val?.Value ?? 0);
            }
        }
    }

    /// <summary>The number before the next paragraph; empty where it has none or a bullet.</summary>
    public string Next(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        var (id, level) = style is not null && _styles.TryGetValue(style, out var byStyle) ? byStyle : (0, 0);
        id = own?.NumberingId?.Val?.Value ?? id;
        level = own?.NumberingLevelReference?.Val?.Value ?? level;
        if (id == 0 || level is < 0 or >= Levels || !_lists.TryGetValue(id, out var list) || !_levels.TryGetValue(list.Abstract, out var levels) || !levels.TryGetValue(level, out var definition))
        {
            return "";
        }

        var counters = _counters.TryGetValue(list.Abstract, out var known) ? known : _counters[list.Abstract] = new int?[Levels];
        if (_begun.Add(id))
        {
            foreach (var (at, start) in list.Starts.Where(s => s.Key is >= 0 and < Levels))
            {
                counters[at] = start - 1;
            }
        }

        counters[level] = (counters[level] ?? Start(levels, level) - 1) + 1;
        Array.Clear(counters, level + 1, Levels - level - 1);
        return Spell(definition, levels, counters);
    }

    private static string Spell(Level definition, Dictionary<int, Level> levels, int?[] counters)
    {
        var pattern = definition.LevelText?.Val?.Value ?? "";
        if (definition.NumberingFormat?.Val?.InnerText is "bullet" or "none")
        {
            return "";
        }

        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var level = pattern[++i] - '1';
                var format = levels.GetValueOrDefault(level)?.NumberingFormat?.Val?.InnerText;
                text.Append(Number(counters[level] ?? Start(levels, level), definition.IsLegalNumberingStyle is not null ? "decimal" : format));
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        // Of 1. and 2024年 nobody could tell the number from the year.
        return text.Length > 0 && text[^1] is var last && (char.IsAsciiLetterOrDigit(last) || last == '.') ? text.Append(' ').ToString() : text.ToString();
    }

    private static int Start(Dictionary<int, Level> levels, int level) => levels.GetValueOrDefault(level)?.StartNumberingValue?.Val?.Value ?? 1;

    private static string Number(int number, string? format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "chineseLegalSimplified" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "ideographTraditional" or "ideographZodiac" when number is > 0 and < 10_000 => Chinese(number),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => string.Concat(Decimal(number).Select(c => char.IsAsciiDigit(c) ? Digits[c - '0'] : c)),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "upperLetter" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "lowerLetter" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperRoman" when number is > 0 and < 40 => Roman(number),
        "lowerRoman" when number is > 0 and < 40 => Roman(number).ToLowerInvariant(),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>十一, 二十, 一百零三.</summary>
    private static string Chinese(int number)
    {
        var text = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in (ReadOnlySpan<(int, string)>)[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text.Append(gap ? "零" : "").Append(digit == 1 && unit == 10 && text.Length == 0 ? "" : Digits[digit].ToString()).Append(name);
            gap = false;
        }

        return text.ToString();
    }

    private static string Roman(int number) => string.Concat(Enumerable.Repeat("X", number / 10)) + (number % 10) switch
    {
        9 => "IX",
        >= 5 and var n => "V" + new string('I', n - 5),
        4 => "IV",
        var n => new string('I', n),
    };
}
