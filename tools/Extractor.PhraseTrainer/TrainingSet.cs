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
    /// <summary>The set of sentences written for training.</summary>
    public const string Own = "sentences";

    public static List<TrainingFigure> Read(Pipeline pipeline, IEnumerable<string> paths)
    {
        var figures = new List<TrainingFigure>();
        foreach (var path in paths)
        {
            Read(pipeline, GoldFile.Read(path), figures);
        }

        return figures;
    }

    /// <summary>Sentences of our own, one a line: the sentence, then each figure as quote=indicator|indicator.</summary>
    public static List<TrainingFigure> Sentences(Pipeline pipeline, string path)
    {
        var figures = new List<TrainingFigure>();
        foreach (var columns in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
        {
            var extraction = pipeline.Extract(new Source("sentence.txt", System.Text.Encoding.UTF8.GetBytes(columns[0])), new ExtractionOptions())[0];
            var trace = new PhraseTrace();
            pipeline.Parts.Figures.Link(pipeline.Parts.Reader.Read(extraction.Document, CancellationToken.None), [], [], trace);
            foreach (var (quote, names) in columns[1..].Select(c => (c[..c.IndexOf('=')], c[(c.IndexOf('=') + 1)..].Split('|'))))
            {
                if (trace.Figures.FirstOrDefault(f => f.Draft.Span.In(extraction.Document.Text) == quote) is { Draft: not null } figure)
                {
                    figures.Add(Figure(columns[0], Own, figure.Candidates, names, quote));
                }
                else
                {
                    Console.Error.WriteLine($"no figure {quote} in {columns[0]}");
                }
            }
        }

        return figures;
    }

    private static TrainingFigure Figure(string article, string set, List<(int[] Features, string? Name)> candidates, IReadOnlyList<string> names, string quote) => new(
        article,
        set,
        [.. candidates.Select(c => c.Features)],
        [.. candidates.Select(c => c.Name)],
        [.. candidates.Select(c => names.Any(n => IndicatorComparison.Same(n, c.Name)))],
        quote,
        string.Join('|', names.Take(3)));

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
                into.Add(Figure(Path.GetFileName(gold.Path), Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(gold.Path)))!, candidates, names, found[j].Quote));
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
