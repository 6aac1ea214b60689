using System.Globalization;
using System.Text;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Rules;

namespace Extractor.Pipelines;

/// <summary>Runs the rules' own examples through the whole pipeline. Thread-safe.</summary>
public static class RuleTester
{
    /// <summary>Every example and every never of every rule, in file order.</summary>
    public static IEnumerable<RuleTestResult> Run(Pipeline pipeline)
    {
        foreach (var rule in pipeline.Packs.SelectMany(p => p.Rules.Rules))
        {
            foreach (var example in rule.Examples)
            {
                yield return new RuleTestResult(rule, example.Place, example.Text, rule.Ignore is null ? Check(pipeline, rule, example) : CheckIgnored(pipeline, rule, example.Text));
            }

            foreach (var text in rule.Never)
            {
                var made = Facts(pipeline, text, null).FirstOrDefault(f => f.Rule == rule.Id);
                yield return new RuleTestResult(rule, rule.Place, text, made is null ? null : $"made a {made.Kind} of '{made.Quote}', and never should");
            }
        }
    }

    private static string? Check(Pipeline pipeline, Rule rule, RuleExample example)
    {
        var facts = Facts(pipeline, example.Text, example.Published);
        var mine = facts.FirstOrDefault(f => f.Rule == rule.Id && (example.Quote is null || f.Quote == example.Quote));
        if (mine is null)
        {
            var others = facts.Where(f => example.Quote is null || f.Quote == example.Quote).Select(f => $"{f.Quote} by {f.Rule}");
            return $"made no fact{(example.Quote is null ? "" : $" of '{example.Quote}'")}; found instead: {string.Join("; ", others)}";
        }

        foreach (var (slot, expected) in example.Slots)
        {
            if (mine.Slots.All(s => s.Name != slot))
            {
                return $"the example expects '{slot}', which is no slot of kind {mine.Kind}";
            }

            if (Print(mine[slot]) is var printed && printed != expected)
            {
                return $"{slot} of '{mine.Quote}' is {printed ?? "null"}, expected {expected ?? "null"}";
            }
        }

        return null;
    }

    private static string? CheckIgnored(Pipeline pipeline, Rule rule, string text) =>
        pipeline.Rules(text).Any(m => m.Rule == rule) ? null : "the rule matches nothing in its example";

    private static IReadOnlyList<Fact> Facts(Pipeline pipeline, string text, DateOnly? published) =>
        [.. pipeline.Extract(new Source("example.txt", Encoding.UTF8.GetBytes(text)), new ExtractionOptions { Published = published }).SelectMany(e => e.Facts)];

    private static string? Print(FactValue? value) => value switch
    {
        FactValue.Text text => text.Value,
        FactValue.Number number => number.Value.ToString("0.############################", CultureInfo.InvariantCulture),
        FactValue.Flag flag => flag.Value ? "true" : "false",
        FactValue.List list => string.Join("、", list.Values),
        _ => null,
    };
}
