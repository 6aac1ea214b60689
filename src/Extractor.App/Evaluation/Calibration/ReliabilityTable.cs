using System.Globalization;
using Extractor.Facts.Calibration;

namespace Extractor.App.Evaluation.Calibration;

/// <summary>
/// Whether confidence means what it says: facts grouped by the confidence they were given, beside the share that was
/// right. Each article is judged by weights fitted without it.
/// </summary>
internal sealed class ReliabilityTable
{
    private static readonly double[] Edges = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001];

    private readonly List<(JudgedFact Fact, double Confidence)> _judged;

    private ReliabilityTable(List<(JudgedFact, double)> judged) => _judged = judged;

    public static ReliabilityTable LeavingOneOut(IReadOnlyCollection<JudgedFact> facts)
    {
        var judged = new List<(JudgedFact, double)>();
        foreach (var article in facts.GroupBy(f => f.Article))
        {
            var weights = ConfidenceFit.Weights([.. facts.Where(f => f.Article != article.Key)])
                .ToDictionary(w => (w.Kind, w.Signal), w => w.Weight);
            judged.AddRange(article.Select(f => (f, Confidence(f, weights))));
        }

        return new ReliabilityTable(judged);
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"confidence  {"facts",6}{"stated",8}{"right",8}   each of {_judged.Select(j => j.Fact.Article).Distinct().Count()} articles judged by weights fitted on the others"));
        for (var i = 0; i + 1 < Edges.Length; i++)
        {
            var bin = _judged.Where(j => j.Confidence >= Edges[i] && j.Confidence < Edges[i + 1]).ToList();
            if (bin.Count > 0)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{Edges[i]:F2}–{Math.Min(1, Edges[i + 1]):F2}   {bin.Count,6}{bin.Average(b => b.Confidence),8:F3}{bin.Average(b => b.Fact.Right ? 1.0 : 0),8:F3}"));
            }
        }

        var scores = _judged.GroupBy(j => j.Fact.Kind).Select(g => $"{g.Key} {Brier([.. g]):F3}");
        output.WriteLine($"expected calibration error {ExpectedError():F3}; mean squared error {Brier(_judged):F3} ({string.Join(", ", scores)}); always the mean: {BrierOfMean():F3}");
    }

    private static double Confidence(JudgedFact fact, Dictionary<(string Kind, string Signal), double> weights) => ConfidenceModel.Probability(
        ConfidenceModel.Odds(fact.RuleConfidence)
        + weights.GetValueOrDefault((fact.Kind, ConfidenceModel.Always))
        + fact.Signals.Sum(s => weights.GetValueOrDefault((fact.Kind, s))));

    private double ExpectedError()
    {
        var error = 0.0;
        for (var i = 0; i + 1 < Edges.Length; i++)
        {
            var bin = _judged.Where(j => j.Confidence >= Edges[i] && j.Confidence < Edges[i + 1]).ToList();
            error += bin.Count == 0 ? 0 : bin.Count * Math.Abs(bin.Average(b => b.Confidence) - bin.Average(b => b.Fact.Right ? 1.0 : 0));
        }

        return error / Math.Max(1, _judged.Count);
    }

    private static double Brier(IReadOnlyCollection<(JudgedFact Fact, double Confidence)> judged) =>
        judged.Count == 0 ? 0 : judged.Average(j => Math.Pow(j.Confidence - (j.Fact.Right ? 1 : 0), 2));

    private double BrierOfMean()
    {
        var mean = _judged.Count == 0 ? 0 : _judged.Average(j => j.Fact.Right ? 1.0 : 0);
        return mean * (1 - mean);
    }
}
