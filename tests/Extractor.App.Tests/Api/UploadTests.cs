using Extractor.App.Api;
using Extractor.App.Inputs;
using Extractor.App.Jobs;
using Extractor.App.Tests.Web;
using Extractor.App.Web;
using Extractor.Storage.Jobs;

namespace Extractor.App.Tests.Api;

public class UploadTests
{
    [Fact]
    public async Task AnUploadIsAJobAndItsArticlesAreFound()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(Articles.Tea, Articles.Silk));
        var job = await answer.BodyAsync();
        LedgerWorker.Run(server.Store);
        var done = await server.Client.JsonAsync(answer.Headers.Location!.ToString());

        Assert.Equal(202, (int)answer.StatusCode);
        Assert.Equal(2, job.GetProperty("total").GetInt32());
        Assert.Equal("done", done.GetProperty("state").GetString());
        Assert.Equal(2, (await server.Client.JsonAsync("/api/documents")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task TheSameUploadWithTheSameKeyIsOneJob()
    {
        await using var server = await TestServer.StartAsync();
        var first = await Send(server, "key-1", Articles.Tea);
        LedgerWorker.Run(server.Store);

        var again = await Send(server, "key-1", Articles.Tea);
        var other = await Send(server, "key-2", Articles.Tea);

        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.NotEqual(first.Headers.Location, other.Headers.Location);
        await (await Send(server, "key-1", Articles.Silk)).ProblemAsync(422);
    }

    [Fact]
    public async Task TheSameUploadSentTwiceWhileItRunsIsOneJob()
    {
        await using var server = await TestServer.StartAsync();

        var first = await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(Articles.Tea));
        var again = await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(Articles.Tea));

        Assert.Equal(first.Headers.Location, again.Headers.Location);
    }

    [Fact]
    public async Task FilesOfOneNameAreToldApartByTheirContentInWhateverOrderTheyCome()
    {
        await using var server = await TestServer.StartAsync();

        var first = await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(Articles.Tea, ("../tea.txt", Articles.Silk.Text), Articles.Tea));
        var again = await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(("tea.txt", Articles.Silk.Text), Articles.Tea));
        LedgerWorker.Run(server.Store);

        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(2, server.Store.Documents(null, 10).Count);
        Assert.All(server.Store.Documents(null, 10), d => Assert.Matches("^upload/[0-9a-f]{8}-tea.txt$", d.Path));
    }

    [Fact]
    public async Task ThePageAndTheInterfaceTakeTheSameUploadForTheSame()
    {
        await using var server = await TestServer.StartAsync();
        var browser = new Security.Browser(server.Client);
        var form = Requests.Files(Articles.Tea);
        form.Add(new StringContent(await browser.TokenAsync("/jobs")), "__RequestVerificationToken");

        var page = await browser.SendAsync("POST", "/jobs/upload", form);
        var program = await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(Articles.Tea));

        Assert.Equal("/api" + page.Headers.Location, program.Headers.Location!.ToString());
        Assert.Single(server.Store.Jobs.List(null, 10));
    }

    [Theory]
    [InlineData("SECRET")]
    [InlineData("../SECRET")]
    [InlineData("../../../../../../../../SECRET")]
    [InlineData("C:\\SECRET")]
    [InlineData("file://SECRET")]
    public async Task ASentFileNamedLikeAnotherPlaceTouchesNothingThere(string named)
    {
        using var folder = new TemporaryFolder();
        var secret = folder.At("secret.txt");
        await File.WriteAllTextAsync(secret, Articles.Silk.Text, TestContext.Current.CancellationToken);
        var written = File.GetLastWriteTimeUtc(secret);
        await using var server = await TestServer.StartAsync();
        var shell = MemoryShell.Create();
        await using var workers = await WorkerHost.TryStartAsync(
            server.Store.Location, server.Store, new ArticleExtractor(TestServer.Pipeline, shell), shell, new JobOptions { Command = "serve", Workers = 1 });

        var answer = await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files((named.Replace("SECRET", secret, StringComparison.Ordinal), Articles.Tea.Text)));
        for (var i = 0; i < 200 && server.Store.Jobs.List(null, 1)[0].State == RunState.Running; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(202, (int)answer.StatusCode);
        var stored = Assert.Single(server.Store.Documents(null, 10));
        Assert.Equal("upload/secret.txt", stored.Path);
        Assert.Equal("茶叶出口稳步增长", stored.Title);
        Assert.Equal(Articles.Silk.Text, await File.ReadAllTextAsync(secret, TestContext.Current.CancellationToken));
        Assert.Equal(written, File.GetLastWriteTimeUtc(secret));
        Assert.Equal([secret], Directory.GetFileSystemEntries(Path.GetDirectoryName(secret)!));
    }

    [Fact]
    public async Task AJobIsCancelledAndResumed()
    {
        await using var server = await TestServer.StartAsync();
        var job = (await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(Articles.Tea))).Headers.Location!.ToString();

        var cancelled = await (await server.Client.SendAsync("POST", $"{job}/cancel")).BodyAsync();
        var resumed = await (await server.Client.SendAsync("POST", $"{job}/resume")).BodyAsync();

        Assert.Equal("cancelled", cancelled.GetProperty("state").GetString());
        Assert.Equal("running", resumed.GetProperty("state").GetString());
    }

    [Fact]
    public async Task AnUploadWithoutFilesIsRefused()
    {
        await using var server = await TestServer.StartAsync();

        await (await server.Client.SendAsync("POST", "/api/documents", null, new MultipartFormDataContent { { new StringContent("贸易"), "tags" } })).ProblemAsync(400);
        await (await server.Client.SendAsync("POST", "/api/documents", null, Requests.Json("{}"))).ProblemAsync(415);
    }

    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("2024/茶叶.txt", "茶叶.txt")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\system.ini", "system.ini")]
    [InlineData("C:\\articles\\a.txt", "a.txt")]
    [InlineData("a\0.txt", "a.txt")]
    [InlineData("a\r\nSet-Cookie: b.txt", "aSet-Cookie b.txt")]
    [InlineData("\u202Etxt.exe", "txt.exe")]
    [InlineData("archive.zip!inner.txt", "archive.zipinner.txt")]
    [InlineData("...", "article.txt")]
    [InlineData("..", "article.txt")]
    public void NoNameLeadsOutOfAFolder(string sent, string kept) => Assert.Equal(kept, Uploads.Name(sent));

    private static Task<HttpResponseMessage> Send(TestServer server, string key, (string Name, string Text) file) =>
        server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(file), (UploadsApi.KeyHeader, key));
}
