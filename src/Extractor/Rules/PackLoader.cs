using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Extractor.Rules;

/// <summary>
/// Loads packs in two steps, because patterns declare words: first every pack is read, then — the alphabet complete —
/// compiled. All faults of all files are collected.
/// </summary>
public sealed class PackLoader(SymbolTable symbols, ICollection<string> faults)
{
    private readonly List<PackDraft> _packs = [];

    /// <summary>Reads <c>DIRECTORY/pack.yaml</c> and <c>DIRECTORY/rules/*.yaml</c>.</summary>
    public void Read(string directory)
    {
        var name = Path.GetFileName(directory.TrimEnd('/', '\\'));
        var file = Path.Combine(directory, "pack.yaml");
        var yaml = new YamlReader(file, faults);
        if (!File.Exists(file))
        {
            faults.Add($"{file}:1: the pack has no pack.yaml");
            return;
        }

        var map = yaml.Map(yaml.Read(), "kind", "slots", "fragments");
        var kind = yaml.Text(map.GetValueOrDefault("kind"));
        if (kind is null)
        {
            faults.Add($"{file}:1: 'kind' is missing");
        }

        var slots = yaml.List(map.GetValueOrDefault("slots")).Select(n => yaml.Text(n) ?? "").ToArray();
        var fragments = yaml.Map(map.GetValueOrDefault("fragments")).ToDictionary(p => p.Key, p => yaml.Text(p.Value) ?? "", StringComparer.Ordinal);
        var pack = new PackDraft(name, kind ?? name, slots, []);
        _packs.Add(pack);
        var folder = Path.Combine(directory, "rules");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        foreach (var rules in files.Order(StringComparer.Ordinal))
        {
            var reader = new YamlReader(rules, faults);
            foreach (var node in reader.List(reader.Read()))
            {
                ReadRule(reader, node, pack, fragments);
            }
        }
    }

    /// <summary>Compiles everything read; the symbol table is frozen from here on.</summary>
    public IReadOnlyList<RulePack> Compile()
    {
        symbols.Freeze();
        return [.. _packs.Select(Compile)];
    }

    private RulePack Compile(PackDraft pack)
    {
        var rules = new List<Rule>();
        foreach (var draft in pack.Rules)
        {
            draft.Parser.Complete();
            try
            {
                rules.Add(draft.Make(Pattern.Compile(draft.Node, [.. draft.Parser.Captures], symbols.Count)));
            }
            catch (PatternSyntaxException x)
            {
                faults.Add($"{draft.Place}: rule '{draft.Id}': {x.Message}");
            }
        }

        return new RulePack(pack.Name, pack.Kind, pack.Slots, new RuleSet(rules, symbols.Count));
    }

    private void ReadRule(YamlReader yaml, YamlNode node, PackDraft pack, Dictionary<string, string> fragments)
    {
        var map = yaml.Map(node, "id", "pattern", "priority", "ignore", "emit", "inherit", "confidence", "examples", "never");
        var id = $"{pack.Name}/{yaml.Text(map.GetValueOrDefault("id"))}";
        var notation = yaml.Text(map.GetValueOrDefault("pattern"));
        if (!map.ContainsKey("id") || notation is null)
        {
            yaml.Fault(node, "a rule needs an id and a pattern");
            return;
        }

        if (pack.Rules.Exists(r => r.Id == id))
        {
            yaml.Fault(node, $"there is a rule '{id}' already");
        }

        var emit = yaml.Map(map.GetValueOrDefault("emit")).ToDictionary(p => p.Key, p => EmitValue.Parse(yaml.Text(p.Value) ?? ""), StringComparer.Ordinal);
        var inherit = yaml.List(map.GetValueOrDefault("inherit")).Select(n => yaml.Text(n) ?? "").ToHashSet(StringComparer.Ordinal);
        var examples = yaml.List(map.GetValueOrDefault("examples")).Select(n => ReadExample(yaml, n)).ToArray();
        var ignore = yaml.Text(map.GetValueOrDefault("ignore"));
        if (examples.Length == 0)
        {
            yaml.Fault(node, $"rule '{id}' has no examples");
        }

        var parser = new PatternParser(symbols, fragments);
        try
        {
            var pattern = parser.Parse(notation);
            CheckEmit(yaml, node, emit, parser, pack);
            foreach (var slot in inherit.Where(s => !pack.Slots.Contains(s)))
            {
                yaml.Fault(node, $"'{slot}' is no slot of kind {pack.Kind}");
            }

            var priority = Number(yaml, map.GetValueOrDefault("priority"), 0);
            var confidence = Number(yaml, map.GetValueOrDefault("confidence"), 0.9m);
            var never = yaml.List(map.GetValueOrDefault("never")).Select(n => yaml.Text(n) ?? "").ToArray();
            var place = yaml.Place(node);
            pack.Rules.Add(new RuleDraft(id, parser, pattern, place, compiled => new Rule
            {
                Id = id,
                Pattern = compiled,
                Notation = notation,
                Priority = (int)priority,
                Confidence = (double)confidence,
                Ignore = ignore,
                Emit = emit,
                Inherit = inherit,
                Examples = examples,
                Never = never,
                Place = place,
            }));
        }
        catch (PatternSyntaxException x)
        {
            yaml.Fault(map["pattern"], $"rule '{id}': {x.Message}");
        }
    }

    private void CheckEmit(YamlReader yaml, YamlNode node, Dictionary<string, EmitValue> emit, PatternParser parser, PackDraft pack)
    {
        foreach (var (slot, value) in emit)
        {
            if (!pack.Slots.Contains(slot))
            {
                yaml.Fault(node, $"'{slot}' is no slot of kind {pack.Kind}; its slots are {string.Join(", ", pack.Slots)}");
            }

            if (value.Capture is not null && !parser.Captures.Contains(value.Capture))
            {
                yaml.Fault(node, $"the pattern captures no '{value.Capture}'");
            }

            if (value.Lexicon is not null && !symbols.HasLexicon(value.Lexicon))
            {
                yaml.Fault(node, $"there is no lexicon '{value.Lexicon}'");
            }
        }
    }

    private static RuleExample ReadExample(YamlReader yaml, YamlNode node)
    {
        var map = yaml.Map(node, "text", "quote", "published", "slots");
        DateOnly? published = null;
        if (yaml.Text(map.GetValueOrDefault("published")) is { } date)
        {
            if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                published = day;
            }
            else
            {
                yaml.Fault(node, $"'{date}' is no date such as 2025-07-14");
            }
        }

        var slots = yaml.Map(map.GetValueOrDefault("slots")).ToDictionary(
            p => p.Key,
            p => p.Value is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "null" or "~" or "" } ? null : yaml.Text(p.Value),
            StringComparer.Ordinal);
        if (!map.TryGetValue("text", out var text))
        {
            yaml.Fault(node, "an example needs a text");
        }

        return new RuleExample(yaml.Text(text) ?? "", yaml.Text(map.GetValueOrDefault("quote")), published, slots, yaml.Place(node));
    }

    private static decimal Number(YamlReader yaml, YamlNode? node, decimal otherwise)
    {
        if (yaml.Text(node) is not { } text)
        {
            return otherwise;
        }

        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        yaml.Fault(node!, $"'{text}' is no number");
        return otherwise;
    }

    private sealed record PackDraft(string Name, string Kind, string[] Slots, List<RuleDraft> Rules);

    private sealed record RuleDraft(string Id, PatternParser Parser, PatternNode Node, string Place, Func<Pattern, Rule> Make);
}
