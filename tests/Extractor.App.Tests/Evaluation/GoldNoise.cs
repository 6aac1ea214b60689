using System.Text.Json.Nodes;
using Extractor.App.Evaluation;

namespace Extractor.App.Tests.Evaluation;

/// <summary>Turns gold facts into extracted ones with faults: dropped, doubled, misread, hedged.</summary>
internal static class GoldNoise
{
    /// <summary>The line of the document, then facts.</summary>
    public static List<JsonObject> Facts(GoldFile gold, Random random)
    {
        var lines = new List<JsonObject> { Document(gold, random) };
        var start = 0;
        foreach (var kind in FactSchema.Kinds)
        {
            foreach (var fact in gold.Facts[kind])
            {
                for (var copies = random.Next(10) switch { 0 => 0, 1 => 2, _ => 1 }; copies > 0; copies--)
                {
                    var line = Altered(kind, fact, random);
                    line["kind"] = kind;
                    line["start"] = start;
                    line["end"] = start + random.Next(1, 9);
                    start += random.Next(-1, 5);
                    start = Math.Max(0, start);
                    lines.Add(line);
                }
            }
        }

        return lines;
    }

    private static JsonObject Document(GoldFile gold, Random random)
    {
        var sections = gold.Head["sections"].Listed().Select(s => s!.DeepClone()).Where(_ => random.Next(4) > 0).ToArray();
        var issues = gold.Head["issues"].Listed().OfType<JsonObject>().Where(_ => random.Next(4) > 0)
            .Select(i => (JsonNode)new JsonObject { ["code"] = i["code"]?.DeepClone(), ["text"] = random.Next(2) == 0 ? i["near"]?.DeepClone() : "" }).ToArray();
        return new JsonObject
        {
            ["kind"] = "document",
            ["title"] = gold.Head["title"]?.DeepClone(),
            ["published"] = random.Next(2) == 0 ? gold.Head["published"]?.DeepClone() : null,
            ["sections"] = new JsonArray(sections),
            ["issues"] = new JsonArray(issues),
        };
    }

    private static JsonObject Altered(string kind, JsonObject gold, Random random)
    {
        var line = new JsonObject { ["text"] = Text(gold["text"].AsText(), random), ["vague"] = gold["vague"]?.DeepClone() };
        foreach (var attribute in FactSchema.Attributes(kind))
        {
            var value = gold[attribute];
            var isList = attribute is "issuers" or "titles";
            value = value is JsonArray several && several.Count > 0
                ? isList ? new JsonArray([.. several.Select(x => (x is JsonArray names ? names[random.Next(names.Count)] : x)?.DeepClone())]) : several[random.Next(several.Count)]
                : value;
            if (random.Next(6) == 0)
            {
                value = Misread(attribute, value, random);
            }

            line[attribute == "refers_to" ? "refersTo" : attribute] = value?.DeepClone();
        }

        return line;
    }

    private static string Text(string text, Random random) => random.Next(6) switch
    {
        0 => "约" + text,
        1 => text + "左右",
        2 => "截至" + text,
        3 => text.Length > 3 && random.Next(3) == 0 ? text[1..] : text,
        4 => text.Insert(text.Length / 2, " "),
        _ => text,
    };

    private static JsonNode? Misread(string attribute, JsonNode? value, Random random) => attribute switch
    {
        "value" or "upper" when value.IsNumber() => value.AsDouble() * 10,
        "issuers" or "titles" => new JsonArray(),
        "indicator" when value.AsText() is { Length: > 4 } text => random.Next(4) switch
        {
            0 => text[2..],
            1 => text[..^1],
            2 => text.Insert(2, "总"),
            _ => "我国" + text + "增速",
        },
        _ => null,
    };
}
