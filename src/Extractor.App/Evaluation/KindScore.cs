using System.Text.Json.Nodes;

namespace Extractor.App.Evaluation;

/// <summary>Counts of one kind: expected, extracted, found, right in their key attributes, right in all that is stated.</summary>
internal sealed class KindScore
{
    public int Gold { get; private set; }

    public int Got { get; private set; }

    public int Found { get; private set; }

    public int Right { get; private set; }

    public int Strict { get; private set; }

    /// <summary>By attribute: right, and of how many.</summary>
    public Dictionary<string, (int Right, int Of)> Attributes { get; } = [];

    /// <summary>For each extracted fact that counts, its id and whether it is right in its key attributes.</summary>
    public List<(string Id, bool Right)> Judged { get; } = [];

    /// <summary>Optional facts and vague dates count neither way.</summary>
    public static bool IsSkipped(string kind, JsonObject fact) =>
        fact["optional"].IsSomething() || (kind == "date" && fact["vague"].IsSomething());

    public static KindScore Of(string kind, IReadOnlyList<JsonObject> gold, IReadOnlyList<JsonObject> extracted, ICollection<string> errors)
    {
        var score = new KindScore();
        foreach (var attribute in FactSchema.Attributes(kind))
        {
            score.Attributes[attribute] = (0, 0);
        }

        var got = kind == "expert" ? OneEach(extracted) : extracted;
        var pairs = MentionAlignment.Of(kind, gold, got);
        var used = pairs.Select(p => p.Got).ToHashSet();
        var free = pairs.Where(p => IsSkipped(kind, gold[p.Gold])).Select(p => p.Got).ToHashSet();
        free.UnionWith(Enumerable.Range(0, got.Count).Where(j => kind == "date" && !used.Contains(j) && got[j]["vague"].IsSomething() && !got[j]["value"].IsSomething()));
        foreach (var (i, j) in pairs.Where(p => !IsSkipped(kind, gold[p.Gold])))
        {
            score.Judged.Add((got[j]["id"].AsText(), score.Count(kind, gold[i], got[j], errors)));
        }

        score.Gold = gold.Count(g => !IsSkipped(kind, g));
        score.Got = got.Count - free.Count;
        var met = pairs.Select(p => p.Gold).ToHashSet();
        foreach (var missed in gold.Where((g, i) => !met.Contains(i) && !IsSkipped(kind, g)))
        {
            errors.Add($"{kind} missed: {missed["text"].AsText()}");
        }

        foreach (var spurious in got.Where((_, j) => !used.Contains(j) && !free.Contains(j)))
        {
            errors.Add($"{kind} spurious: {spurious["text"].AsText()}");
            score.Judged.Add((spurious["id"].AsText(), false));
        }

        return score;
    }

    public void Add(KindScore other)
    {
        Gold += other.Gold;
        Got += other.Got;
        Found += other.Found;
        Right += other.Right;
        Strict += other.Strict;
        foreach (var (attribute, (right, of)) in other.Attributes)
        {
            var (had, all) = Attributes.GetValueOrDefault(attribute);
            Attributes[attribute] = (had + right, all + of);
        }
    }

    private bool Count(string kind, JsonObject gold, JsonObject got, ICollection<string> errors)
    {
        var (full, every) = (true, true);
        foreach (var (attribute, right) in AttributeComparison.Of(kind, gold, got))
        {
            var (had, all) = Attributes[attribute];
            Attributes[attribute] = (had + (right ? 1 : 0), all + 1);
            if (!right)
            {
                var isKey = FactSchema.IsKey(kind, attribute);
                full &= !isKey;
                every = false;
                errors.Add($"{kind} {gold["text"].AsText()}: {attribute} is {Shown(got[attribute])}, gold {Shown(gold[attribute])}{(isKey ? "" : " (strict only)")}");
            }
        }

        Found++;
        Right += full ? 1 : 0;
        Strict += every ? 1 : 0;
        return full;
    }

    private static string Shown(JsonNode? value) => value?.ToJsonString(Output.FactJson.Serializer) ?? "null";

    /// <summary>One row a person: of several mentions the first with the most attributes filled.</summary>
    private static List<JsonObject> OneEach(IReadOnlyList<JsonObject> people)
    {
        static int Filled(JsonObject person) => (person["affiliation"].IsSomething() ? 1 : 0) + (person["titles"].IsSomething() ? 1 : 0);

        return [.. people.GroupBy(p => MentionAlignment.Names(p)[0]).Select(g => g.MaxBy(Filled)!)];
    }
}
