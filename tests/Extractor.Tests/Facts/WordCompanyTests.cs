using Extractor.Facts.Figures.Ranking;

namespace Extractor.Tests.Facts;

public sealed class WordCompanyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("word-company-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void WordsThatMetOftenHoldTogetherAndFrequentOnesThatNeverMetShunOneAnother()
    {
        var company = Load("#all\t10000\t0\n图书\t400\t5\n馆藏\t400\t0\n罕见\t3\t0\n#家\t90\t0", "图书\t馆藏\t6\n###家\t图书\t7");

        Assert.Equal(6, company.Bond(1 + 1, 2 + 1));
        Assert.Equal(1, company.Bond(2 + 1, 1 + 1));
        Assert.Equal(0, company.Bond(3 + 1, 2 + 1));
        Assert.Equal(7, company.Fit(4 + 1, 1 + 1));
        Assert.Equal(5, company.Like(1 + 1));
    }

    [Fact]
    public void ALineWithAColumnTooFewIsAFault()
    {
        var faults = new List<string>();
        File.WriteAllText(Path.Combine(_folder, "word-counts.txt"), "图书\t400\n");

        WordCompany.Load(_folder, faults);

        Assert.EndsWith("word-counts.txt:1: needs 3 columns", Assert.Single(faults));
    }

    private WordCompany Load(string counts, string pairs)
    {
        File.WriteAllText(Path.Combine(_folder, "word-counts.txt"), counts);
        File.WriteAllText(Path.Combine(_folder, "word-pairs.txt"), pairs);
        var faults = new List<string>();
        var company = WordCompany.Load(_folder, faults);
        Assert.Empty(faults);
        return company;
    }
}
