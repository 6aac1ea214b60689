using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.App.Evaluation;
using Extractor.App.Output;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Facts.Figures.Ranking;
using Extractor.Pipelines;

namespace Extractor.PhraseTrainer;

/// <summary>Reads gold files and weighs nothing: pairs each figure that the engine finds with what people call it.</summary>
internal static class TrainingSet
{
    public static List<TrainingFigure> Read(Pipeline pipeline, IEnumerable<string> paths)
    {
        var figures = new List<TrainingFigure>();
        foreach (var path in paths)
        {
            Read(pipeline, GoldFile.Read(path), figures);
        }

        return figures;
    }

    private static void Read(Pipeline pipeline, GoldFile gold, List<TrainingFigure> into)
    {
        var article = gold.Article!;
        var extraction = pipeline.Extract(new Source(article, File.ReadAllBytes(article)), new ExtractionOptions { Published = gold.Published })[0];
        var trace = new PhraseTrace();
        pipeline.Parts.Figures.Link(pipeline.Parts.Reader.Read(extraction.Document, CancellationToken.None), [], [], trace);
        var traced = trace.Figures.GroupBy(f => f.Draft.Span.Start).ToDictionary(g => g.Key, g => g.First().Candidates);
        var found = extraction.Facts.Where(f => f.Kind == "figure").OrderBy(f => f.Span.Start).ToList();
        foreach (var (i, j) in MentionAlignment.Of("figure", gold.Facts["figure"], [.. found.Select(AsJson)]))
        {
            var fact = gold.Facts["figure"][i];
            if (!KindScore.IsSkipped("figure", fact) && traced.TryGetValue(found[j].Span.Start, out var candidates) && candidates.Count > 0)
            {
                var names = fact["indicator"].Listed().Select(n => n.AsText()).ToList();
                into.Add(new TrainingFigure(
                    Path.GetFileName(gold.Path),
                    Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(gold.Path)))!,
                    [.. candidates.Select(c => c.Features)],
                    [.. candidates.Select(c => c.Name)],
                    [.. candidates.Select(c => names.Exists(n => IndicatorComparison.Same(n, c.Name)))],
                    found[j].Quote,
                    string.Join("|", names.Take(3))));
            }
        }
    }

    private static JsonObject AsJson(Fact fact)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory, FactJson.Options))
        {
            FactJson.WriteFact(writer, "", fact);
        }

        return JsonNode.Parse(memory.ToArray())!.AsObject();
    }
}
