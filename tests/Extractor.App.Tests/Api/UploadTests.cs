using Extractor.App.Api;
using Extractor.App.Tests.Web;
using Extractor.App.Web;

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
    public async Task AnUploadWithoutFilesOrWithTwoOfOneNameIsRefused()
    {
        await using var server = await TestServer.StartAsync();

        await (await server.Client.SendAsync("POST", "/api/documents", null, new MultipartFormDataContent { { new StringContent("贸易"), "tags" } })).ProblemAsync(400);
        await (await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(Articles.Tea, ("../tea.txt", "b")))).ProblemAsync(400);
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
