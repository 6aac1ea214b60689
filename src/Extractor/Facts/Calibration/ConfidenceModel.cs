using System.Globalization;
using Extractor.Recognition;

namespace Extractor.Facts.Calibration;

/// <summary>
/// Turns what a rule states of its facts into a probability that means something: a logistic model over
/// <see cref="ConfidenceSignals"/>, its weights (log-odds) data of the pipeline. Without weights the rule's word stands.
/// Immutable and thread-safe.
/// </summary>
public sealed class ConfidenceModel
{
    /// <summary>The signal that every fact of a kind gives.</summary>
    public const string Always = "always";

    private const double Least = 0.001;

    private readonly Dictionary<string, Dictionary<string, double>> _weights;

    private ConfidenceModel(Dictionary<string, Dictionary<string, double>> weights) => _weights = weights;

    /// <summary>Leaves every rule's word as it is.</summary>
    public static ConfidenceModel None { get; } = new([]);

    /// <summary>Weights by kind and signal.</summary>
    public static ConfidenceModel Of(IEnumerable<(string Kind, string Signal, double Weight)> weights) => new(weights
        .GroupBy(w => w.Kind, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToDictionary(w => w.Signal, w => w.Weight, StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>Reads lines of <c>kind/signal</c>, tab, weight; faults are added as <c>file:line: what is wrong</c>.</summary>
    public static ConfidenceModel Load(string path, ICollection<string> faults)
    {
        var weights = new List<(string, string, double)>();
        foreach (var entry in Lexicon.Load(path, faults).Entries)
        {
            var slash = entry.Word.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0 && double.TryParse(entry.Normal, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && double.IsFinite(weight))
            {
                weights.Add((entry.Word[..slash], entry.Word[(slash + 1)..], weight));
            }
            else
            {
                faults.Add($"{path}:0: '{entry.Word}' must be kind/signal, a tab and a number");
            }
        }

        return Of(weights);
    }

    /// <summary>The probability that all key attributes of a fact are right; three decimals, within 0.001 and 0.999.</summary>
    public double Estimate(Fact fact)
    {
        if (!_weights.TryGetValue(fact.Kind, out var weights))
        {
            return fact.RuleConfidence;
        }

        var odds = Odds(fact.RuleConfidence) + weights.GetValueOrDefault(Always);
        foreach (var signal in ConfidenceSignals.Of(fact))
        {
            odds += weights.GetValueOrDefault(signal);
        }

        return Math.Round(Math.Clamp(Probability(odds), Least, 1 - Least), 3);
    }

    /// <summary>Log-odds of a probability, which is kept off 0 and 1.</summary>
    public static double Odds(double probability)
    {
        var p = Math.Clamp(probability, Least, 1 - Least);
        return Math.Log(p / (1 - p));
    }

    /// <summary>The probability of log-odds.</summary>
    public static double Probability(double odds) => 1 / (1 + Math.Exp(-odds));
}
