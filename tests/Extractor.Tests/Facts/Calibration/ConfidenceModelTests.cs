using Extractor.Facts;
using Extractor.Facts.Calibration;
using Extractor.Text;

namespace Extractor.Tests.Facts.Calibration;

public sealed class ConfidenceModelTests
{
    [Fact]
    public void WithoutWeightsTheWordOfTheRuleStands() =>
        Assert.Equal(0.83, ConfidenceModel.None.Estimate(Figure("出口额", inherited: false) with { RuleConfidence = 0.83 }));

    [Fact]
    public void ASignalThatSpeaksAgainstAFactLowersItsConfidence()
    {
        var model = ConfidenceModel.Of([("figure", "indicator:inherited", -1.5)]);

        Assert.Equal(0.9, model.Estimate(Figure("出口额", inherited: false)));
        Assert.Equal(0.668, model.Estimate(Figure("出口额", inherited: true))); // 1 / (1 + e^-(ln 9 - 1.5))
    }

    [Theory]
    [InlineData(null, false, "indicator:none")]
    [InlineData("出口额", true, "indicator:inherited")]
    [InlineData("一个长得已经把从句也带进来的指标名称", false, "indicator:long")]
    public void EmptyInheritedAndLongSlotsAreSignals(string? indicator, bool inherited, string signal) =>
        Assert.Equal(["rule:figures/level", signal], ConfidenceSignals.Of(Figure(indicator, inherited)));

    [Fact]
    public void AWeightThatIsNoNumberIsAFault()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "figure/always\tmuch\nalways\t1\n");
            var faults = new List<string>();
            ConfidenceModel.Load(file, faults);
            Assert.Equal(2, faults.Count);
            Assert.All(faults, f => Assert.StartsWith(file, f));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Fact Figure(string? indicator, bool inherited) => new()
    {
        Kind = "figure",
        Id = "1",
        Key = "1",
        Span = new TextSpan(0, 2),
        SourceSpan = new TextSpan(0, 2),
        Quote = "5%",
        Sentence = "出口额增长5%。",
        SentenceSpan = new TextSpan(0, 9),
        Rule = "figures/level",
        Confidence = 0.9,
        Slots = [new FactSlot("indicator", indicator is null ? null : new FactValue.Text(indicator), inherited)],
    };
}
