using Extractor.Facts.Figures.Ranking;

namespace Extractor.Tests.Facts;

public class PhraseFeaturesTests
{
    [Fact]
    public void AFeatureIsReadBackFromTheNamesOfItsValues()
    {
        var template = new FeatureTemplate("pair", 100, new FeatureDomain(["a", "b"]), new FeatureDomain(["x", "y", "z"]));

        foreach (var id in Enumerable.Range(100, template.Count))
        {
            Assert.Equal(id, template.Parse([.. template.Values(id)]));
        }
    }

    [Fact]
    public void AnUnknownNameIsNoFeature() =>
        Assert.Equal(-1, new FeatureTemplate("pair", 0, new FeatureDomain(["a"]), new FeatureDomain(["x"])).Parse(["a", "q"]));
}
