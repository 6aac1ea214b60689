namespace Extractor.App.Tests.Commands;

public sealed class SearchCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("knd:figure", "at character 1")]
    [InlineData("\"进出口", "Close it with")]
    [InlineData("value:many", "value needs a number")]
    public async Task AMalformedQueryIsRefusedWithThePlaceAndTheMend(string query, string message)
    {
        var run = await Run.OfAsync("search", query, "--store", _folder.At("none.db"));

        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task AMissingStoreIsNotMade()
    {
        var run = await Run.OfAsync("search", "进出口", "--store", _folder.At("none.db"));

        Assert.Equal(1, run.Code);
        Assert.StartsWith($"There is no store at {_folder.At("none.db")}", run.Error);
        Assert.False(File.Exists(_folder.At("none.db")));
    }

    [Fact]
    public async Task AFileThatIsNoStoreIsNamed()
    {
        var run = await Run.OfAsync("search", "进出口", "--store", _folder.Write("notes.txt", "not a database, though long enough to look"));

        Assert.Equal(1, run.Code);
        Assert.Contains("notes.txt", run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Fact]
    public async Task ARunMustBeANumberOrADay()
    {
        await Run.OfAsync("ingest", _folder.Write("a.txt", "产量为5吨。"), "--store", _folder.At("s.db"), "--pipeline", Repository.Pipeline);

        var run = await Run.OfAsync("search", "--since", "lately", "--store", _folder.At("s.db"));

        Assert.Equal(2, run.Code);
        Assert.StartsWith("--since takes a date such as 2025-07-14 or the number of a run, not 'lately'", run.Error);
    }

    public void Dispose() => _folder.Dispose();
}
