using System.Globalization;
using Extractor.Facts.Figures.Ranking;
using Extractor.Pipelines;
using Extractor.PhraseTrainer;

// Trains the weights by which phrases are ranked: train PIPELINE GOLD… writes packs/figures/phrase-weights.txt;
// check PIPELINE GOLD… leaves out one group of articles after another and says how many indicators are right.
const int Folds = 10;
const int Scale = 1000;
if (args is not [("train" or "check") and var verb, var folder, _, ..])
{
    Console.Error.WriteLine("usage: Extractor.PhraseTrainer train|check PIPELINE GOLD.yaml|SENTENCES.tsv…");
    return 2;
}

double Option(string name, double otherwise) => double.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
var (rate, decay, rounds) = (Option("RATE", 0.2), Option("DECAY", 0.01), (int)Option("ROUNDS", 12));
var pipeline = Pipeline.Load(folder);
var features = pipeline.Parts.Figures.Features;
var figures = TrainingSet.Read(pipeline, args[2..].Where(a => !a.EndsWith(".tsv", StringComparison.Ordinal)));
figures.AddRange(args[2..].Where(a => a.EndsWith(".tsv", StringComparison.Ordinal)).SelectMany(a => TrainingSet.Sentences(pipeline, a)));
Console.Error.WriteLine($"{figures.Count} figures, {figures.Sum(f => f.Candidates.Length)} candidates, {figures.Count(f => !f.Right.Contains(true))} without a right one");
if (verb == "check")
{
    var right = new Dictionary<string, (int Right, int Reach, int Of)>();
    var groups = figures.GroupBy(f => f.Article).ToList();
    for (var fold = 0; fold < Folds; fold++)
    {
        var held = groups.Where((_, i) => i % Folds == fold).Select(g => g.Key).ToHashSet();
        var model = new LogLinearModel(features.Size, rate, decay);
        model.Train([.. figures.Where(f => !held.Contains(f.Article))], rounds);
        foreach (var figure in figures.Where(f => held.Contains(f.Article)))
        {
            var best = model.Best(figure);
            var (r, reach, of) = right.GetValueOrDefault(figure.Set);
            right[figure.Set] = (r + (figure.Right[best] ? 1 : 0), reach + (figure.Right.Contains(true) ? 1 : 0), of + 1);
            if (!figure.Right[best])
            {
                Console.WriteLine($"{figure.Set}/{figure.Article}: {figure.Quote}: {figure.Names[best]} | gold {figure.Gold}{(figure.Right.Contains(true) ? "" : " (unreachable)")}");
            }
        }
    }

    foreach (var (set, (r, reach, of)) in right.OrderBy(p => p.Key, StringComparer.Ordinal))
    {
        Console.Error.WriteLine($"{set,-10} {r,4} right, {reach,4} reachable of {of,4}: {(double)r / of:0.000}");
    }

    Console.Error.WriteLine($"{"all",-10} {right.Values.Sum(x => x.Right)} of {right.Values.Sum(x => x.Of)}");
    return 0;
}

var full = new LogLinearModel(features.Size, rate, decay);
full.Train(figures, rounds);
using var file = new StreamWriter(Path.Combine(folder, "packs", "figures", "phrase-weights.txt"));
file.NewLine = "\n";
file.WriteLine("# Weights of the features by which phrases are ranked, in thousandths: feature, its values, weight. Written by tools/Extractor.PhraseTrainer.");
foreach (var template in features.Templates)
{
    for (var id = template.Offset; id < template.Offset + template.Count; id++)
    {
        var weight = (int)Math.Round(full[id] * Scale);
        if (Math.Abs(weight) >= 10)
        {
            file.WriteLine($"{template.Name}\t{string.Join('\t', template.Values(id))}\t{weight.ToString(CultureInfo.InvariantCulture)}");
        }
    }
}

return 0;
