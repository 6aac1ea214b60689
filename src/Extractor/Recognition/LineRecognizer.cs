using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Documents;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Text;

namespace Extractor.Recognition;

/// <summary>
/// Recognises quantities and time expressions of a line that stands alone, without an article around it. Immutable and
/// thread-safe.
/// </summary>
public sealed class LineRecognizer(TimeRecognizer times, QuantityRecognizer quantities)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Loads the lexicons of a pipeline's folder; faults are added as <c>file:line: what is wrong</c>.</summary>
    public static LineRecognizer Load(string lexicons, ICollection<string> faults) =>
        new(TimeRecognizer.Load(lexicons, faults), QuantityRecognizer.Load(lexicons, faults));

    /// <summary>
    /// One JSON array: type, text, start, end, value, upper, unit, modifier, from, to, mod of each item in reading order.
    /// Numbers are plain decimals, days ISO dates, offsets UTF-16 half-open.
    /// </summary>
    public string Recognize(string line, DateOnly? published)
    {
        var items = Items(line, published);
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                Write(json, line, item);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private List<LineItem> Items(string line, DateOnly? published)
    {
        var range = new TextSpan(0, line.Length);
        var annotations = new List<Annotation>();
        times.Recognize(line, range, new TimeContext(published) { PreferPast = false }, annotations);
        if (published is null)
        {
            annotations.RemoveAll(a => a.Value is TimeValue { Unresolved: true, Granularity: TimeGranularity.Day, Form: TimeForm.Calendar });
        }

        quantities.Recognize(line, range, annotations);
        annotations.Sort((a, b) => a.Span.CompareTo(b.Span));
        var items = new List<LineItem>();
        foreach (var annotation in annotations)
        {
            switch (annotation.Value)
            {
                case TimeValue time when time.From is not null || time.To is not null || time.Value is not null:
                    items.Add(OfTime(annotation.Span, time));
                    break;
                case QuantityValue { Kind: QuantityKind.Duration, Modifier: Modifier.AtMost, Upper: null } within when published is { } day && Within(line, annotation.Span, within, day) is { } item:
                    items.Add(item);
                    break;
                case QuantityValue { Kind: not QuantityKind.Ordinal } quantity:
                    items.Add(OfQuantity(line, annotation.Span, quantity));
                    break;
            }
        }

        return items;
    }

    private static LineItem OfTime(TextSpan span, TimeValue time) =>
        new("date", span) { Notation = time.Value, From = time.From, To = time.To, Mod = time.Mod };

    private static LineItem OfQuantity(string line, TextSpan span, QuantityValue quantity)
    {
        var type = quantity.Kind switch
        {
            QuantityKind.Number => "number",
            QuantityKind.Percent or QuantityKind.Permille => "percent",
            QuantityKind.Money => "money",
            QuantityKind.Duration => "duration",
            _ => "quantity",
        };
        var unit = quantity.Unit;
        if (unit == "分" && quantity.Core.Length == line.Length)
        {
            // Alone on a line 5分 is money; in a text it is a score.
            return new LineItem("money", span) { Value = quantity.Value / 100, Upper = quantity.Upper / 100, Unit = "CNY", Modifier = quantity.Modifier.Name() };
        }

        if (quantity.Kind == QuantityKind.Measure && Rate(line, span.Start) is { } rate)
        {
            span = new TextSpan(span.Start - rate.Length, span.End);
            unit += rate; // 每小时3公里 is 公里每小时
        }

        return new LineItem(type, span)
        {
            Value = quantity.Value,
            Upper = quantity.Upper,
            Unit = unit.Length == 0 ? null : unit,
            Modifier = quantity.Modifier.Name(),
        };
    }

    /// <summary>三周内, 3年半以内: of a line that stands alone the days from publication on.</summary>
    private static LineItem? Within(string line, TextSpan span, QuantityValue quantity, DateOnly published) =>
        line[span.End - 1] is '内' or '內' && LengthReader.TryRead(line, quantity.Core.Start, out var length) && length.End == quantity.Core.End
            ? new LineItem("date", span) { From = published, To = length.After(published).AddDays(1) }
            : null;

    private static string? Rate(string line, int at)
    {
        foreach (var word in new[] { "每小时", "每秒", "每分钟" })
        {
            if (at >= word.Length && string.CompareOrdinal(line, at - word.Length, word, 0, word.Length) == 0)
            {
                return word;
            }
        }

        return null;
    }

    private static void Write(Utf8JsonWriter json, string line, LineItem item)
    {
        json.WriteStartObject();
        json.WriteString("type", item.Type);
        json.WriteString("text", item.Span.In(line));
        json.WriteNumber("start", item.Span.Start);
        json.WriteNumber("end", item.Span.End);
        if (item.Notation is not null || item.Value is null)
        {
            json.WriteString("value", item.Notation);
        }
        else
        {
            WriteDecimal(json, "value", item.Value);
        }

        WriteDecimal(json, "upper", item.Upper);
        json.WriteString("unit", item.Unit);
        json.WriteString("modifier", item.Type == "date" ? null : item.Modifier);
        json.WriteString("from", item.From?.ToString("yyyy-MM-dd"));
        json.WriteString("to", item.To?.ToString("yyyy-MM-dd"));
        json.WriteString("mod", item.Mod);
        json.WriteEndObject();
    }

    /// <summary>Plain digits without trailing zeros: 6.80 is 6.8.</summary>
    private static void WriteDecimal(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
