using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Extractor.App.Evaluation;

/// <summary>The facts that people found in one article: <c>NAME.gold.yaml</c>.</summary>
internal sealed class GoldFile
{
    public const string Ending = ".gold.yaml";

    private static readonly Dictionary<string, string> Plural = new()
    {
        ["figure"] = "figures",
        ["date"] = "dates",
        ["policy"] = "policies",
        ["expert"] = "experts",
    };

    private GoldFile(string path, JsonObject head, Dictionary<string, IReadOnlyList<JsonObject>> facts)
    {
        Path = path;
        Head = head;
        Facts = facts;
    }

    public string Path { get; }

    /// <summary>Everything that stands in the file.</summary>
    public JsonObject Head { get; }

    /// <summary>By kind, in reading order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<JsonObject>> Facts { get; }

    /// <summary>The article beside the file; null where there is none.</summary>
    public string? Article
    {
        get
        {
            var folder = System.IO.Path.GetDirectoryName(Path) ?? "";
            var name = System.IO.Path.GetFileName(Path)[..^Ending.Length];
            return new[] { Head["document"].AsText(), $"{name}.txt", $"{name}.html" }
                .Where(n => n.Length > 0)
                .Select(n => System.IO.Path.Combine(folder, n))
                .FirstOrDefault(File.Exists);
        }
    }

    /// <summary>Publication date that the article is to be read with; null leaves it to the page.</summary>
    public DateOnly? Published =>
        DateOnly.TryParseExact(Head["published"].AsText(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <exception cref="FormatException">It is no gold file; the message names the line.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static GoldFile Read(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var head = YamlJson.Read(reader);
        var facts = new Dictionary<string, IReadOnlyList<JsonObject>>();
        foreach (var (kind, plural) in Plural)
        {
            var list = head[plural].Listed();
            if (list.FirstOrDefault(f => f is not JsonObject) is { } odd)
            {
                throw new FormatException($"{plural}: '{odd.AsText()}' is no fact");
            }

            facts[kind] = [.. list.OfType<JsonObject>()];
        }

        foreach (var policy in facts["policy"])
        {
            policy.TryAdd("category", "policy");
            policy.TryAdd("issuers", new JsonArray());
        }

        return new GoldFile(path, head, facts);
    }
}
