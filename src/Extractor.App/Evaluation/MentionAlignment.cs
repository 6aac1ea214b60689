using System.Text.Json.Nodes;

namespace Extractor.App.Evaluation;

/// <summary>Which extracted fact answers to which fact of the gold file.</summary>
internal static class MentionAlignment
{
    public static IReadOnlyList<(int Gold, int Got)> Of(string kind, IReadOnlyList<JsonObject> gold, IReadOnlyList<JsonObject> got) =>
        kind == "expert" ? People(gold, got) : InReadingOrder(kind, gold, got);

    /// <summary>The names a person may go by: the name, or the accepted affiliations of one whose name is lost.</summary>
    public static IReadOnlyList<string> Names(JsonObject person)
    {
        var name = MentionText.Squash(person["name"].First().AsText());
        if (name.Length > 0)
        {
            return [name];
        }

        var affiliations = person["affiliation"].Listed();
        return affiliations.Count == 0 ? ["?"] : [.. affiliations.Select(a => "?" + MentionText.Squash(a.AsText()))];
    }

    /// <summary>A person is mentioned again and again and counts once.</summary>
    private static List<(int Gold, int Got)> People(IReadOnlyList<JsonObject> gold, IReadOnlyList<JsonObject> got)
    {
        var pairs = new List<(int, int)>();
        var used = new HashSet<int>();
        for (var i = 0; i < gold.Count; i++)
        {
            var names = Names(gold[i]);
            var j = Enumerable.Range(0, got.Count).FirstOrDefault(j => !used.Contains(j) && Names(got[j]).Intersect(names).Any(), -1);
            if (j >= 0)
            {
                used.Add(j);
                pairs.Add((i, j));
            }
        }

        return pairs;
    }

    /// <summary>The alignment with the most matches; of several such the one with the most required facts, then right attributes.</summary>
    private static List<(int Gold, int Got)> InReadingOrder(string kind, IReadOnlyList<JsonObject> gold, IReadOnlyList<JsonObject> got)
    {
        var weights = Weights(kind, gold, got);
        var best = new int[gold.Count + 1, got.Count + 1];
        for (var i = gold.Count - 1; i >= 0; i--)
        {
            for (var j = got.Count - 1; j >= 0; j--)
            {
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), best[i + 1, j + 1] + weights.GetValueOrDefault((i, j), -1));
            }
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < gold.Count && j < got.Count;)
        {
            if (weights.TryGetValue((i, j), out var weight) && best[i, j] == best[i + 1, j + 1] + weight)
            {
                pairs.Add((i++, j++));
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    private static Dictionary<(int, int), int> Weights(string kind, IReadOnlyList<JsonObject> gold, IReadOnlyList<JsonObject> got)
    {
        var keys = got.Select(f => MentionText.Key(kind, f["text"].AsText())).ToList();
        var weights = new Dictionary<(int, int), int>();
        for (var i = 0; i < gold.Count; i++)
        {
            var key = MentionText.Key(kind, gold[i]["text"].AsText());
            for (var j = 0; key.Length > 0 && j < keys.Count; j++)
            {
                if (keys[j] == key)
                {
                    weights[(i, j)] = 10000 + (KindScore.IsSkipped(kind, gold[i]) ? 0 : 1000)
                        + AttributeComparison.Of(kind, gold[i], got[j]).Where(x => x.Right).Sum(x => FactSchema.IsKey(kind, x.Attribute) ? 20 : 1);
                }
            }
        }

        return weights;
    }
}
