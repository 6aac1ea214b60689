using Extractor.Facts.Calibration;

namespace Extractor.App.Evaluation.Calibration;

/// <summary>
/// Fits the weights of a <see cref="ConfidenceModel"/>: for each kind a logistic regression over signals that are there
/// or not, with the rule's stated confidence as offset and a quadratic penalty, by coordinate-wise Newton steps
/// (Genkin, Lewis and Madigan 2007, with a Gaussian prior). Deterministic.
/// </summary>
internal static class ConfidenceFit
{
    private const double Penalty = 2; // a signal must be seen some times before it moves a fact
    private const double AlwaysPenalty = 0.2;
    private const int Rounds = 60;
    private const double LargestStep = 1;

    public static IReadOnlyList<(string Kind, string Signal, double Weight)> Weights(IReadOnlyCollection<JudgedFact> facts) =>
        [.. facts.GroupBy(f => f.Kind).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => OfKind(g.Key, [.. g]))];

    private static IEnumerable<(string Kind, string Signal, double Weight)> OfKind(string kind, JudgedFact[] facts)
    {
        var odds = Array.ConvertAll(facts, f => ConfidenceModel.Odds(f.RuleConfidence));
        var columns = new SortedDictionary<string, List<int>>(StringComparer.Ordinal) { [ConfidenceModel.Always] = [.. Enumerable.Range(0, facts.Length)] };
        for (var i = 0; i < facts.Length; i++)
        {
            foreach (var signal in facts[i].Signals)
            {
                if (!columns.TryGetValue(signal, out var rows))
                {
                    columns.Add(signal, rows = []);
                }

                rows.Add(i);
            }
        }

        var weights = columns.Keys.ToDictionary(k => k, _ => 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (signal, rows) in columns)
            {
                var step = Step(facts, odds, rows, weights[signal], signal == ConfidenceModel.Always ? AlwaysPenalty : Penalty);
                weights[signal] += step;
                rows.ForEach(i => odds[i] += step);
            }
        }

        return columns.Keys.Select(signal => (kind, signal, Math.Round(weights[signal], 2))).Where(w => w.Item3 != 0);
    }

    private static double Step(JudgedFact[] facts, double[] odds, List<int> rows, double weight, double penalty)
    {
        var slope = -penalty * weight;
        var curve = penalty;
        foreach (var i in rows)
        {
            var p = ConfidenceModel.Probability(odds[i]);
            slope += (facts[i].Right ? 1 : 0) - p;
            curve += p * (1 - p);
        }

        return Math.Clamp(slope / curve, -LargestStep, LargestStep);
    }
}
