using Extractor.Documents;
using Extractor.Recognition.Quantities;
using Extractor.Rules;
using Extractor.Text;

namespace Extractor.Tests.Rules;

/// <summary>A pack written to a temporary folder, loaded, and run over sentences whose digits are the quantities.</summary>
internal sealed class PackFixture
{
    private readonly SymbolTable _symbols = new();
    private readonly RuleMatcher _matcher = new();

    public PackFixture(string rules, string pack = "kind: figure\nslots: [value, indicator, direction]\nfragments: { subject: '[^，]+' }")
    {
        var root = Directory.CreateTempSubdirectory();
        var folder = root.CreateSubdirectory("pack");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "rules"));
        File.WriteAllText(Path.Combine(folder.FullName, "pack.yaml"), pack);
        File.WriteAllText(Path.Combine(folder.FullName, "rules", "some.yaml"), rules);
        AnnotationLabels.Declare(_symbols);
        _symbols.AddLexicon("rise-fall", [KeyValuePair.Create("增长", "up"), KeyValuePair.Create("下降", "down")]);
        var loader = new PackLoader(_symbols, Faults);
        loader.Read(folder.FullName);
        Pack = loader.Compile()[0];
        root.Delete(true);
    }

    public List<string> Faults { get; } = [];

    public RulePack Pack { get; }

    public Element[] Elements(string text)
    {
        var annotations = new List<Annotation>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                var span = new TextSpan(start, i);
                annotations.Add(new Annotation(span, "quantity", new QuantityValue(QuantityKind.Count, 1, null, "个", Modifier.Exact, span)));
                i--;
            }
        }

        var tokens = Enumerable.Range(0, text.Length).Select(i => new Token(i, i + 1)).ToArray();
        return new ElementBuilder(_symbols, AnnotationLabels.SubtypeOf).Build(text, new TextSpan(0, text.Length), tokens, [], [.. annotations]);
    }

    /// <summary>Each match as <c>rule capture=text …</c>, in reading order.</summary>
    public IEnumerable<string> Match(string text) => Pack.Rules.Match(Elements(text), _matcher).Select(m => string.Join(
        ' ',
        m.Rule.Pattern.Captures.Where(c => m.SpanOf(c) is not null).Select(c => $"{c}={m.SpanOf(c)!.Value.In(text)}").Prepend(m.Rule.Id)));

    public IReadOnlyList<RuleTrial> Explain(string text, int anchor) => Pack.Rules.Explain(Elements(text), anchor, _matcher);

    public IReadOnlyList<RuleMatch> Matches(Element[] elements) => Pack.Rules.Match(elements, _matcher);
}
