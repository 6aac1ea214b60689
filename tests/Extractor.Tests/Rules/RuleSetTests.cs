namespace Extractor.Tests.Rules;

public class RuleSetTests
{
    private const string Rules = """
        - { id: low, pattern: "indicator=$subject 达 @<quantity>", priority: 1, examples: [{ text: x }] }
        - { id: short, pattern: "达 @<quantity>", priority: 5, examples: [{ text: x }] }
        - { id: long, pattern: "indicator=([^；]#2) 达 @<quantity>", priority: 5, examples: [{ text: x }] }
        - { id: same, pattern: "indicator=([^；]#2) 达 @<quantity>", priority: 5, examples: [{ text: x }] }
        """;

    [Fact]
    public void TheGreatestPriorityWinsThenTheLongestThenTheFirst() =>
        Assert.Equal(["pack/long indicator=产量"], new PackFixture(Rules).Match("全省产量达12"));

    [Fact]
    public void EachAnchorGetsItsOwnRule() =>
        Assert.Equal(["pack/long indicator=产量", "pack/short"], new PackFixture(Rules).Match("产量达12；达13"));

    [Fact]
    public void AnExplanationTellsHowFarEachRuleGot()
    {
        var trials = new PackFixture(Rules).Explain("量达12", 2);

        Assert.Equal(4, trials.Count);
        var failed = Assert.Single(trials, t => t.Rule.Id == "pack/long");
        Assert.Null(failed.Match);
        Assert.Equal(2, failed.Left);
    }

    [Theory]
    [InlineData("- { id: r, pattern: \"@<quantity>\" }", "has no examples")]
    [InlineData("- { pattern: \"@<quantity>\", examples: [{ text: x }] }", "needs an id and a pattern")]
    [InlineData("- { id: r, pattern: \"@<quantity>\", emit: { colour: red }, examples: [{ text: x }] }", "'colour' is no slot")]
    [InlineData("- { id: r, pattern: \"@<quantity>\", emit: { indicator: $what }, examples: [{ text: x }] }", "captures no 'what'")]
    [InlineData("- { id: r, pattern: \"@<quantity>\", inherit: [colour], examples: [{ text: x }] }", "'colour' is no slot")]
    [InlineData("- { id: r, patern: \"@<quantity>\", examples: [{ text: x }] }", "'patern' is not known here")]
    public void AFaultyRuleIsNamed(string rules, string expected) =>
        Assert.Contains(new PackFixture(rules).Faults, f => f.Contains(expected, StringComparison.Ordinal) && f.Contains("some.yaml:1", StringComparison.Ordinal));

    [Fact]
    public void AllFaultsAreListedTogether()
    {
        var fixture = new PackFixture("""
            - { id: a, pattern: "@<colour>", examples: [{ text: x }] }
            - { id: b, pattern: "@<quantity>" }
            - { id: c, pattern: "$x @<quantity>", examples: [{ text: x }] }
            """);

        Assert.Equal(3, fixture.Faults.Count);
    }
}
