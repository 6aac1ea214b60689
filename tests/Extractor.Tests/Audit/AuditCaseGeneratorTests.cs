namespace Extractor.Tests.Audit;

public class AuditCaseGeneratorTests
{
    [Fact]
    public void TheSetHoldsEnoughTrueCasesAndAsManyPlantedErrors()
    {
        var cases = new AuditCaseGenerator(20261123).All();

        Assert.True(cases.Count(c => c.Expected is null) >= 150);
        Assert.True(cases.Count(c => c.Expected is not null) >= 150);
    }

    [Fact]
    public void TheSameSeedGivesTheSameCases() =>
        Assert.Equal(new AuditCaseGenerator(7).All().Select(c => c.ToString()), new AuditCaseGenerator(7).All().Select(c => c.ToString()));
}
