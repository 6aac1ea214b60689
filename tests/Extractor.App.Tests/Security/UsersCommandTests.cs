namespace Extractor.App.Tests.Security;

public sealed class UsersCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task AnAccountIsAddedListedAndRemoved()
    {
        var added = await Of("correct horse\n", "add", "李雷", "--role", "reviewer");
        var listed = await Of("", "list");
        var again = await Of("correct horse\n", "add", "李雷");
        var removed = await Of("", "remove", "李雷");
        var gone = await Of("", "remove", "李雷");

        Assert.Equal((0, ""), (added.Code, added.Out));
        Assert.Contains("李雷", listed.Out);
        Assert.Contains("reviewer", listed.Out);
        Assert.Equal(1, again.Code);
        Assert.Equal(0, removed.Code);
        Assert.Equal(1, gone.Code);
    }

    [Fact]
    public async Task AKeyIsPrintedOnceAndKeptAsItsHash()
    {
        var added = await Of("", "add", "bot", "--key");
        var key = Assert.Single(added.Lines);
        var another = await Of("", "key", "bot", "--label", "报表");

        var bytes = await File.ReadAllTextAsync(_folder.At("s.db"), System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);

        Assert.StartsWith("exk_", key);
        Assert.True(key.Length > 40);
        Assert.NotEqual(key, Assert.Single(another.Lines));
        Assert.DoesNotContain(key, bytes);
    }

    [Theory]
    [InlineData("", "add", "lilei")]
    [InlineData("short\n", "add", "lilei")]
    [InlineData("correct horse\n", "add", "li lei")]
    [InlineData("correct horse\n", "add", "lilei", "--role", "king")]
    [InlineData("correct horse\n", "add")]
    public async Task AWrongUseIsToldInOneSentence(string input, params string[] args)
    {
        var run = await Of(input, args);

        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task AServerForOthersWithoutAccountsDoesNotStart()
    {
        var unknown = await Run.OfAsync("serve", "--urls", "http://0.0.0.0:0", "--store", _folder.At("s.db"), "--lang", "en");
        var asking = await Run.OfAsync("serve", "--login", "--store", _folder.At("s.db"), "--lang", "en");

        Assert.Equal(2, unknown.Code);
        Assert.Contains("users add", unknown.Error);
        Assert.Equal(2, asking.Code);
        Assert.False(File.Exists(_folder.At("s.db")));
    }

    [Fact]
    public async Task AnAddressOfHttpsNeedsACertificate()
    {
        Assert.Equal(2, (await Run.OfAsync("serve", "--urls", "https://127.0.0.1:0", "--store", _folder.At("s.db"))).Code);
        Assert.Equal(1, (await Run.OfAsync("serve", "--urls", "https://127.0.0.1:0", "--certificate", _folder.Write("c.pem", "no"), "--store", _folder.At("s.db"))).Code);
    }

    public void Dispose() => _folder.Dispose();

    private Task<Run> Of(string input, params string[] args) => Run.WithInputAsync(input, ["users", .. args, "--store", _folder.At("s.db")]);
}
