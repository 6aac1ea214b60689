using Extractor.Documents;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Tests.Conventions;
using Extractor.Text;

namespace Extractor.Tests.Recognition;

/// <summary>Runs both recognisers with the shipped lexicons and writes what they find in short.</summary>
internal static class Reader
{
    private static readonly string Lexicons = Path.Combine(SourceTree.Root, "pipelines", "policy-articles", "lexicons");
    private static readonly List<string> Faults = [];

    public static readonly TimeRecognizer Times = TimeRecognizer.Load(Lexicons, Faults);
    public static readonly QuantityRecognizer Quantities = QuantityRecognizer.Load(Lexicons, Faults);

    public static IReadOnlyList<string> LexiconFaults => Faults;

    public static List<Annotation> Read(string text, DateOnly? published = null, bool preferPast = true)
    {
        var found = new List<Annotation>();
        var context = new TimeContext(published) { PreferPast = preferPast };
        var from = 0;
        while (from <= text.Length)
        {
            var end = text.IndexOf('\n', from) is >= 0 and var line ? line : text.Length;
            context.BeginBlock();
            Times.Recognize(text, new TextSpan(from, end), context, found);
            Quantities.Recognize(text, new TextSpan(from, end), found);
            from = end + 1;
        }

        return [.. found.OrderBy(a => a.Span)];
    }

    /// <summary>Quantities but ordinals: <c>core=value unit modifier</c>, parted by semicolons.</summary>
    public static string QuantitiesOf(string text) => string.Join("; ", Read(text)
        .Select(a => a.Value).OfType<QuantityValue>().Where(q => q.Kind != QuantityKind.Ordinal)
        .Select(q => FormattableString.Invariant($"{q.Core.In(text)}={q.Value}{(q.Upper is { } upper ? FormattableString.Invariant($"~{upper}") : "")} {q.Unit} {q.Modifier.Name()}")
            .Replace(" exact", "", StringComparison.Ordinal).TrimEnd()));

    /// <summary>Times: <c>core=value@mod</c>, parted by semicolons; vague ones have <c>?</c>, unresolved ones nothing.</summary>
    public static string TimesOf(string text, string? published) => string.Join("; ", Read(text, published is null ? null : DateOnly.Parse(published))
        .Where(a => a.Value is TimeValue).Select(a => (TimeValue)a.Value!)
        .Select(t => $"{t.Core.In(text)}={(t.Vague ? "?" : t.Value)}{(t.Mod is null ? "" : "@" + t.Mod)}"));
}
