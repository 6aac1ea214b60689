using System.Globalization;
using Extractor.App.Evaluation.Calibration;

namespace Extractor.App.Tests.Evaluation.Calibration;

public sealed class ReliabilityTests
{
    [Fact]
    public void ASignalOfWrongFactsGetsANegativeWeightAndOneOfRightFactsAPositiveOne()
    {
        var weights = ConfidenceFit.Weights(Facts()).ToDictionary(w => w.Signal, w => w.Weight);

        Assert.True(weights["period:none"] < -1, $"{weights["period:none"]}");
        Assert.True(weights["rule:good"] > 0.5, $"{weights["rule:good"]}");
    }

    [Fact]
    public void TheFitIsTheSameEveryTime() => Assert.Equal(ConfidenceFit.Weights(Facts()), ConfidenceFit.Weights(Facts()));

    [Fact]
    public void FactsOfAnArticleAreJudgedByWeightsOfTheOthers()
    {
        // Article "odd" alone has wrong facts: nothing in the others warns of it, so its facts must be stated as sure.
        List<JudgedFact> facts = [.. Enumerable.Range(0, 200).Select(i => new JudgedFact($"a{i % 10}", "figure", 0.9, ["rule:good"], true))];
        facts.AddRange(Enumerable.Repeat(new JudgedFact("odd", "figure", 0.9, ["rule:good"], false), 20));
        var output = new StringWriter(CultureInfo.InvariantCulture);

        ReliabilityTable.LeavingOneOut(facts).Write(output);

        var rows = output.ToString().Split('\n').Where(l => l.Contains('–', StringComparison.Ordinal)).ToList();
        Assert.Contains("    20   0.99", rows[^1]);
        Assert.EndsWith("   0.000", rows[^1].TrimEnd());
    }

    /// <summary>Facts of a good rule are right nine times of ten, those without a period one time of five.</summary>
    private static List<JudgedFact> Facts() =>
    [
        .. Enumerable.Range(0, 100).Select(i => new JudgedFact($"a{i % 7}", "figure", 0.8, ["rule:good"], i % 10 != 0)),
        .. Enumerable.Range(0, 100).Select(i => new JudgedFact($"a{i % 7}", "figure", 0.8, ["rule:poor", "period:none"], i % 5 == 0)),
    ];
}
