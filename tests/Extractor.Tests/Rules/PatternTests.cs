namespace Extractor.Tests.Rules;

public class PatternTests
{
    [Theory]
    [InlineData("@<quantity>", "产量12", "pack/r")]
    [InlineData("indicator=$subject @<quantity>", "其中，产量12", "pack/r indicator=产量")]
    [InlineData("indicator=$subject 达 @<quantity>", "产量达12", "pack/r indicator=产量")]
    [InlineData("indicator=(.)+? 达? @<quantity>", "产量达12", "pack/r indicator=量")]
    [InlineData("indicator=(.)+ (达|为)? @<quantity>", "产量为12", "pack/r indicator=产量")]
    [InlineData("{rise-fall} @<quantity>", "产量下降12", "pack/r")]
    [InlineData("@<quantity> 的 indicator=(.)+", "12的企业", "pack/r indicator=企业")]
    [InlineData("^ @<quantity> $", "12", "pack/r")]
    [InlineData("'同比增长' @<quantity>", "同比增长12", "pack/r")]
    [InlineData("（ @<quantity> ）", "(12)", "pack/r")]
    [InlineData("indicator=(.#2) @<quantity>", "产量上12", "pack/r indicator=量上")]
    public void APatternMatchesAroundItsAnchor(string pattern, string text, string expected)
    {
        var fixture = Fixture(pattern);

        Assert.Empty(fixture.Faults);
        Assert.StartsWith(expected, Assert.Single(fixture.Match(text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("^ @<quantity>", "共12")]
    [InlineData("达 @<quantity>", "为12")]
    [InlineData("[^达] @<quantity>", "达12")]
    [InlineData("indicator=(.#3) @<quantity>", "产量12")]
    [InlineData("indicator=$subject @<quantity>", "产量，12")]
    public void APatternThatDoesNotFitMatchesNothing(string pattern, string text) => Assert.Empty(Fixture(pattern).Match(text));

    [Theory]
    [InlineData("产量", "exactly one anchor")]
    [InlineData("(@<quantity>)? 达", "exactly one anchor")]
    [InlineData("@<quantity", "a label is written")]
    [InlineData("@<colour>", "no recogniser gives 'colour'")]
    [InlineData("@<quantity:colour>", "no subtype 'colour'")]
    [InlineData("{verbs} @<quantity>", "no lexicon 'verbs'")]
    [InlineData("$what @<quantity>", "no fragment 'what'")]
    [InlineData("(达 @<quantity>", "')' is missing")]
    [InlineData("verb @<quantity>", "neither a capture")]
    public void AMalformedPatternIsNamedWithItsPlace(string pattern, string expected)
    {
        var fault = Assert.Single(Fixture(pattern).Faults);

        Assert.Contains("some.yaml:", fault, StringComparison.Ordinal);
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void MatchingTimeGrowsWithTheTextNotWithItsSquare()
    {
        // A backtracking matcher would need exponential time for this pattern.
        var fixture = Fixture("((.)* (.)*)* 达 @<quantity>");
        var text = new string('量', 20000) + "为12";

        Assert.Empty(fixture.Match(text));
    }

    private static PackFixture Fixture(string pattern) =>
        new($"- id: r\n  pattern: \"{pattern}\"\n  examples: [{{ text: 产量12 }}]\n");
}
