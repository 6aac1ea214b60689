using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.App.Evaluation.Calibration;
using Extractor.App.Output;
using Extractor.Audit;
using Extractor.Facts.Calibration;
using Extractor.Pipelines;

namespace Extractor.App.Evaluation;

/// <summary>Sums of comparisons between gold files and what was extracted from their articles.</summary>
internal sealed class Scoreboard
{
    public Dictionary<string, KindScore> Kinds { get; } = FactSchema.Kinds.ToDictionary(k => k, _ => new KindScore());

    public DocumentScore Documents { get; private set; } = DocumentScore.None;

    /// <summary>What is wrong, article by article, one line each.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>What became of each number, title and person of the articles, where that was asked for.</summary>
    public List<CoverageItem> Coverage { get; } = [];

    /// <summary>What the gold files say of each extracted fact.</summary>
    public List<JudgedFact> Judged { get; } = [];

    public void Add(GoldFile gold, IReadOnlyList<Extraction> extractions)
    {
        var facts = extractions.SelectMany(e => e.Facts).ToList();
        Coverage.AddRange(extractions.SelectMany(e => e.Coverage));
        Add(gold, extractions.Count > 0 ? AsJson(extractions[0]) : null, facts.Select(AsJson), facts.ToDictionary(f => f.Id));
    }

    /// <param name="gold">What people found.</param>
    /// <param name="document">The line that opens the article, or null.</param>
    /// <param name="extracted">The facts as they are printed.</param>
    public void Add(GoldFile gold, JsonObject? document, IEnumerable<JsonObject> extracted) => Add(gold, document, extracted, []);

    private void Add(GoldFile gold, JsonObject? document, IEnumerable<JsonObject> extracted, Dictionary<string, Facts.Fact> byId)
    {
        var facts = extracted.ToList();
        facts.ForEach(f => f.TryAdd("refers_to", f["refersTo"]?.DeepClone()));
        facts = [.. facts.OrderBy(f => f["start"].AsDouble() ?? 0).ThenByDescending(f => f["end"].AsDouble() ?? 0)];
        var errors = new List<string>();
        foreach (var kind in FactSchema.Kinds)
        {
            var got = facts.Where(f => f["kind"].AsText() == kind).ToList();
            var score = KindScore.Of(kind, gold.Facts[kind], got, errors);
            Kinds[kind].Add(score);
            Judged.AddRange(score.Judged.Where(j => byId.ContainsKey(j.Id)).Select(j =>
                new JudgedFact(gold.Path, kind, byId[j.Id].RuleConfidence, ConfidenceSignals.Of(byId[j.Id]), j.Right)));
        }

        if (document is not null)
        {
            Documents += DocumentScore.Of(gold.Head, document);
        }

        Errors.AddRange(errors.Select(e => $"{Path.GetFileName(gold.Path)}: {e}"));
    }

    private static JsonObject AsJson(Facts.Fact fact) => AsJson(w => FactJson.WriteFact(w, "", fact));

    private static JsonObject AsJson(Extraction extraction) => AsJson(w =>
    {
        w.WriteStartObject();
        FactJson.WriteDocument(w, extraction);
        w.WriteEndObject();
    });

    private static JsonObject AsJson(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, FactJson.Options))
        {
            write(writer);
        }

        return JsonNode.Parse(memory.ToArray())!.AsObject();
    }
}
