using System.Net;
using Extractor.App.Security;
using Extractor.App.Tests.Api;
using Extractor.App.Tests.Web;
using Extractor.Storage.Accounts;

namespace Extractor.App.Tests.Security;

public sealed class LoginTests : IAsyncLifetime
{
    private TestServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.StartSecuredAsync(new Limits { LoginsPerMinute = 20, WrongPasswords = 3 });
        Browser.AddUser(_server, "李雷", Role.Reviewer);
    }

    [Fact]
    public async Task TheRightPasswordOpensASessionThatLoggingOutEnds()
    {
        var browser = new Browser(_server.Client);

        var answer = await browser.LogInAsync("李雷", Browser.Password, "/facts?q=茶叶");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(CallerAuthentication.Cookie, StringComparison.Ordinal));
        var session = browser.Session!;
        var inside = await browser.GetAsync("/facts");
        await browser.PostAsync("/logout", await browser.TokenAsync("/facts"));
        var afterwards = await _server.Client.SendAsync("GET", "/facts", null, null, ("Cookie", $"{CallerAuthentication.Cookie}={session}"));

        Assert.Equal("/facts?q=%E8%8C%B6%E5%8F%B6", answer.Headers.Location!.OriginalString);
        Assert.All(new[] { "; secure", "; httponly", "; samesite=lax", "; path=/" }, flag => Assert.Contains(flag, cookie));
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
        Assert.Contains("李雷", await inside.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Found, afterwards.StatusCode);
    }

    [Theory]
    [InlineData("李雷", "wrong password")]
    [InlineData("nobody", "wrong password")]
    [InlineData("' OR 1=1 --", "x")]
    [InlineData("李雷", "")]
    public async Task AWrongPasswordAndAnUnknownNameSoundTheSame(string name, string password)
    {
        var browser = new Browser(_server.Client);

        var answer = await browser.LogInAsync(name, password);

        Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest);
        Assert.Contains("用户名或密码不正确", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Null(browser.Session);
    }

    [Fact]
    public async Task ANameWaitsAfterTooManyWrongPasswords()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await new Browser(_server.Client).LogInAsync("李雷", $"wrong {i}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await new Browser(_server.Client).LogInAsync("李雷", Browser.Password)).StatusCode);
    }

    [Fact]
    public async Task AMachineWaitsAfterTooManyAttempts()
    {
        await using var server = await TestServer.StartSecuredAsync(new Limits { LoginsPerMinute = 2 });

        await server.Client.SendAsync("POST", "/login");
        await server.Client.SendAsync("POST", "/login");
        var third = await server.Client.SendAsync("POST", "/login");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);
    }

    [Fact]
    public async Task LogInsAreNotedWithTheirOutcome()
    {
        await new Browser(_server.Client).LogInAsync("李雷", "wrong password");
        await Browser.LoggedInAsync(_server, "李雷");

        var log = _server.Store.Accounts.Audit(null, 10);

        Assert.Equal([("login", "李雷", "ok"), ("login", "李雷", "refused")], log.Select(e => (e.Action, e.Subject, e.Outcome)));
        Assert.All(log, e => Assert.Equal("127.0.0.1", e.Address));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("javascript:alert(1)")]
    public async Task LoggingInLeadsBackToThisSiteAlone(string back)
    {
        var answer = await new Browser(_server.Client).LogInAsync("李雷", Browser.Password, back);

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task AChangedPasswordEndsSessions()
    {
        var browser = await Browser.LoggedInAsync(_server, "李雷");
        _server.Store.Accounts.SetPassword(_server.Store.Accounts.Find("李雷")!.AccountId, new Passwords().Hash("another password"));

        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/facts")).StatusCode);
    }

    [Fact]
    public async Task ThePasswordAndTheSessionStandNowhereInTheStore()
    {
        var browser = await Browser.LoggedInAsync(_server, "李雷");
        using var folder = new TemporaryFolder();
        _server.Store.Backup(folder.At("b.db"));

        var bytes = await File.ReadAllTextAsync(folder.At("b.db"), System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(Browser.Password, bytes);
        Assert.DoesNotContain(browser.Session!, bytes);
        Assert.Contains(Secrets.Hash(browser.Session!), bytes);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
