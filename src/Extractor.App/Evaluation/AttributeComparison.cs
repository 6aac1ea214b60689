using System.Text.Json.Nodes;

namespace Extractor.App.Evaluation;

/// <summary>Whether one attribute of a fact is what the gold file says.</summary>
internal static class AttributeComparison
{
    /// <summary>Each attribute that is scored for this pair, and whether it is right.</summary>
    public static IEnumerable<(string Attribute, bool Right)> Of(string kind, JsonObject gold, JsonObject got)
    {
        foreach (var attribute in FactSchema.Attributes(kind))
        {
            if (!FactSchema.IsKey(kind, attribute) && !gold.ContainsKey(attribute) && FactSchema.Default(attribute) is null)
            {
                continue;
            }

            var right = Same(attribute, gold[attribute], got[attribute])
                || (attribute == "issuers" && gold["issuers_or_none"].IsSomething() && !got[attribute].IsSomething());
            yield return (attribute, right);
        }
    }

    public static bool Same(string attribute, JsonNode? gold, JsonNode? got)
    {
        var isList = attribute is "issuers" or "titles";
        if (gold is JsonArray alternatives && !isList)
        {
            return alternatives.Any(g => Same(attribute, g, got));
        }

        if (attribute == "affiliation" && got is JsonArray several)
        {
            return several.Count == 0
                ? !gold.IsSomething()
                : several.Append(string.Join('、', several.Select(x => x.AsText()))).Any(x => Same(attribute, gold, x));
        }

        if (FactSchema.Default(attribute) is { } meant)
        {
            return (gold.IsSomething() ? gold.AsText() : meant) == (got.IsSomething() ? got.AsText() : meant);
        }

        if (isList)
        {
            return SameList(gold, got);
        }

        if (attribute is "value" or "upper" && gold.IsNumber())
        {
            var number = gold.AsDouble()!.Value;
            return got.AsDouble() is { } value && Math.Abs(value - number) <= 1e-9 * Math.Abs(number);
        }

        if (attribute == "indicator")
        {
            return IndicatorComparison.Same(gold?.AsText(), got?.AsText());
        }

        if (!gold.IsSomething() && !got.IsSomething())
        {
            return true;
        }

        var a = MentionText.Squash(gold.AsText());
        var b = MentionText.Squash(got.AsText());
        if (attribute is "source" or "refers_to")
        {
            (a, b) = (a.Trim('《', '》'), b.Trim('《', '》'));
            return Math.Min(a.Length, b.Length) >= 2 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
        }

        return gold.IsSomething() && got.IsSomething() && a == b;
    }

    /// <summary>As many as the gold file has, each of its places (one name or several accepted ones) met.</summary>
    private static bool SameList(JsonNode? gold, JsonNode? got)
    {
        var wanted = gold.Listed().Select(g => g.Listed().Select(x => MentionText.Squash(x.AsText())).ToHashSet()).ToList();
        var have = got.Listed().Select(x => MentionText.Squash(x.AsText())).ToList();
        return wanted.Count == have.Count && wanted.All(w => have.Any(w.Contains));
    }
}
