using System.Globalization;
using Extractor.Facts.Figures.Ranking;
using Extractor.Pipelines;
using Extractor.PhraseTrainer;

// Trains the weights by which phrases are ranked: train PIPELINE GOLD… writes packs/figures/phrase-weights.txt;
// check PIPELINE GOLD… leaves out one group of articles after another and says how many indicators are right;
// cross does so with one folder of gold files after another, which is how articles of new annotators will fare.
const int Scale = 1000;
if (args is ["count", var counted, .. var documents])
{
    var counting = Pipeline.Load(counted);
    var counter = new CompanyCounter();
    foreach (var document in documents.SelectMany(d => d.StartsWith('@') ? File.ReadAllLines(d[1..]) : [d]))
    {
        counter.Read(counting, document);
    }

    counter.Write(Path.Combine(counted, "packs", "figures"), 30, 5);
    return 0;
}

if (args is not [("train" or "check" or "cross") and var verb, var folder, _, ..])
{
    Console.Error.WriteLine("usage: Extractor.PhraseTrainer train|check|cross PIPELINE GOLD.yaml|SENTENCES.tsv…");
    return 2;
}

double Option(string name, double otherwise) => double.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
var (rate, decay, rounds) = (Option("RATE", 0.15), Option("DECAY", 0.02), (int)Option("ROUNDS", 20));
var pipeline = Pipeline.Load(folder);
var features = pipeline.Parts.Figures.Features;
var figures = TrainingSet.Read(pipeline, args[2..].Where(a => !a.EndsWith(".tsv", StringComparison.Ordinal)));
figures.AddRange(args[2..].Where(a => a.EndsWith(".tsv", StringComparison.Ordinal)).SelectMany(a => TrainingSet.Sentences(pipeline, a)));
Console.Error.WriteLine($"{figures.Count} figures, {figures.Sum(f => f.Candidates.Length)} candidates, {figures.Count(f => !f.Right.Contains(true))} without a right one");
if (verb is "check" or "cross")
{
    Check.Run(figures, features.Size, rate, decay, rounds, verb == "cross");
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
