using System.Globalization;

namespace Extractor.App.Evaluation.Calibration;

/// <summary>Writes fitted weights as a pipeline's <c>confidence.tsv</c>.</summary>
internal static class ConfidenceFile
{
    public static void Write(string path, IReadOnlyCollection<JudgedFact> facts)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine("# What a fact's confidence is made of: log-odds that each signal adds to what the rule states.");
        file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# Written by 'extractor eval GOLD… --calibrate FILE'; fitted on {facts.Count} facts of {facts.Select(f => f.Article).Distinct().Count()} articles."));
        foreach (var (kind, signal, weight) in ConfidenceFit.Weights(facts))
        {
            var seen = facts.Count(f => f.Kind == kind && (f.Signals.Contains(signal) || signal == Facts.Calibration.ConfidenceModel.Always));
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}/{signal}\t{weight:0.00}\t{seen}"));
        }
    }
}
