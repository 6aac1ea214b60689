using System.Buffers;
using System.Text;
using System.Text.Json;
using Extractor.Facts;
using Extractor.Storage.Saving;
using Extractor.Text;

namespace Extractor.Storage.Review;

/// <summary>What a fact says and where, apart from who says it.</summary>
/// <param name="Span">In the repaired text of the version it was read from.</param>
public sealed record FactContent(TextSpan Span, TextSpan SourceSpan, string Quote, IReadOnlyList<FactSlot> Slots)
{
    public static FactContent Of(Fact fact) => new(fact.Span, fact.SourceSpan, fact.Quote, fact.Slots);

    /// <summary>Whether both say the same of the same words, wherever these stand.</summary>
    public bool SaysWhat(FactContent other) =>
        Quote == other.Quote && Slots.Count == other.Slots.Count && Slots.Zip(other.Slots).All(p => p.First.Name == p.Second.Name && Equals(p.First.Value, p.Second.Value));

    /// <summary>The content with some slots given anew; those are not inherited any more.</summary>
    /// <exception cref="ReviewException">The fact has no such slot.</exception>
    public FactContent With(IEnumerable<FactSlot> changed)
    {
        var slots = Slots.ToList();
        foreach (var slot in changed)
        {
            var at = slots.FindIndex(s => s.Name == slot.Name);
            slots[at < 0 ? throw new ReviewException(ReviewFault.UnknownSlot, slot.Name) : at] = slot;
        }

        return this with { Slots = slots };
    }

    internal static string? Write(FactContent? content)
    {
        if (content is null)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("start", content.Span.Start);
            json.WriteNumber("sourceStart", content.SourceSpan.Start);
            json.WriteNumber("sourceEnd", content.SourceSpan.End);
            json.WriteString("text", content.Quote);
            json.WriteString("inherited", InheritedOf(content.Slots));
            json.WritePropertyName("slots");
            json.WriteRawValue(SlotNotation.Write(content.Slots));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static FactContent? Read(string? json)
    {
        if (json is null)
        {
            return null;
        }

        using var read = JsonDocument.Parse(json);
        var root = read.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var start = root.GetProperty("start").GetInt32();
        return new FactContent(
            new TextSpan(start, start + text.Length),
            new TextSpan(root.GetProperty("sourceStart").GetInt32(), root.GetProperty("sourceEnd").GetInt32()),
            text,
            SlotNotation.Read(root.GetProperty("slots").GetRawText(), root.GetProperty("inherited").GetString()));
    }

    internal static string? InheritedOf(IReadOnlyList<FactSlot> slots) => slots.Any(s => s.Inherited) ? string.Join(',', slots.Where(s => s.Inherited).Select(s => s.Name)) : null;
}
