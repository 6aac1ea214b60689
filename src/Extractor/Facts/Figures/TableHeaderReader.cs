using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Text;

namespace Extractor.Facts.Figures;

/// <summary>Reads headers of tables: unit in brackets or behind 单位：, times, and words of the lexicon. Thread-safe.</summary>
internal sealed class TableHeaderReader(QuantityRecognizer quantities, Lexicon words)
{
    private const int LongestName = 40;
    private const int LongestUnit = 5;

    /// <param name="text">The document's text.</param>
    /// <param name="span">The header.</param>
    /// <param name="times">Times of the document, in reading order.</param>
    public TableHeader Read(string text, TextSpan span, IEnumerable<Annotation> times)
    {
        var kept = span.In(text).ToCharArray();
        string? period = null;
        foreach (var time in times)
        {
            if (time.Value is TimeValue { Compared: false, Vague: false, Value: { } value })
            {
                period ??= value;
                Array.Fill(kept, ' ', time.Span.Start - span.Start, time.Span.Length);
            }
        }

        var unit = ReadUnit(kept) ?? ReadBare(kept);
        var name = string.Concat(kept.Where(c => !CharKind.IsBlank(c)));
        var classes = new List<string>();
        name = Strip(name, classes);
        return new TableHeader(span, name.Length <= LongestName ? name : "", unit, period, classes);
    }

    /// <summary>The unit in the last brackets or behind 单位：, which are blanked; null where none is read.</summary>
    private QuantityValue? ReadUnit(char[] kept)
    {
        var text = new string(kept);
        var label = text.IndexOf("单位", StringComparison.Ordinal);
        if (label >= 0 && text.IndexOfAny([':', '：'], label) is >= 0 and var colon)
        {
            var end = text.IndexOfAny(['）', ')', '；', ';'], colon);
            var stated = Meaning(text[(colon + 1)..(end < 0 ? text.Length : end)]);
            Array.Fill(kept, ' ', Math.Max(0, label), (end < 0 ? text.Length : end) - label);
            return stated;
        }

        var close = text.LastIndexOfAny(['）', ')']);
        var open = close < 0 ? -1 : text.LastIndexOfAny(['（', '('], close);
        if (open < 0 || Meaning(text[(open + 1)..close]) is not { } unit)
        {
            return null;
        }

        Array.Fill(kept, ' ', open, close - open + 1);
        return unit;
    }

    /// <summary>The unit that is all of the header, as in a column of units, or the % at its end; they are blanked.</summary>
    private QuantityValue? ReadBare(char[] kept)
    {
        var text = new string(kept).Trim(' ', '\u3000');
        var percent = text.Length > 1 && text[^1] is '%' or '％';
        if ((text.Length > LongestUnit && !percent) || Meaning(percent ? "%" : text) is not { } unit)
        {
            return null;
        }

        Array.Fill(kept, ' ', percent ? Array.FindLastIndex(kept, c => c is '%' or '％') : 0, percent ? 1 : kept.Length);
        return unit;
    }

    /// <summary>What 1 of the unit is (1亿元, 1%); null where it is no unit, several, or a length of time.</summary>
    private QuantityValue? Meaning(string unit)
    {
        var bare = unit.Trim(' ', '\u3000');
        if (bare.Length is 0 or > 12)
        {
            return null;
        }

        var found = new List<Annotation>();
        var one = "1" + bare;
        quantities.Recognize(one, new TextSpan(0, one.Length), found);
        return found is [{ Value: QuantityValue { Upper: null, Kind: not (QuantityKind.Duration or QuantityKind.Ordinal) } value }] && value.Core.Length == one.Length ? value : null;
    }

    /// <summary>The name without words that only tell how it is measured; the classes of all known words are added.</summary>
    private string Strip(string name, List<string> classes)
    {
        var left = new System.Text.StringBuilder();
        for (var at = 0; at < name.Length;)
        {
            var entry = words.Longest(name.AsSpan(at));
            if (entry is not null)
            {
                classes.Add(entry.Normal);
                if (entry.Normal is "share" or "quantity" or "code")
                {
                    left.Append(entry.Word);
                }
            }
            else
            {
                left.Append(name[at]);
            }

            at += entry?.Word.Length ?? 1;
        }

        return left.ToString().Trim('、', '，', ',', '：', ':', '*', '（', '）', '(', ')', '/', '-', '—', '±');
    }
}
