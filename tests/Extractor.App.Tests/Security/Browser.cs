using System.Net;
using Extractor.App.Security;
using Extractor.App.Tests.Api;
using Extractor.App.Tests.Web;
using Extractor.Storage.Accounts;

namespace Extractor.App.Tests.Security;

/// <summary>Keeps cookies as a browser does, and reads the token of a page.</summary>
internal sealed class Browser(HttpClient client)
{
    public const string Password = "correct horse battery";

    private readonly Dictionary<string, string> _cookies = [];

    public string? Session => _cookies.GetValueOrDefault(CallerAuthentication.Cookie);

    public static void AddUser(TestServer server, string name, Role role) => server.Store.Accounts.Add(name, role, new Passwords().Hash(Password));

    public static async Task<Browser> LoggedInAsync(TestServer server, string name)
    {
        var browser = new Browser(server.Client);
        var answer = await browser.LogInAsync(name, Password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return browser;
    }

    public async Task<HttpResponseMessage> LogInAsync(string name, string password, string back = "") =>
        await PostAsync("/login", await TokenAsync("/login"), ("name", name), ("password", password), ("back", back));

    /// <summary>The token that the page's scripts would send.</summary>
    public async Task<string> TokenAsync(string page)
    {
        var text = await (await GetAsync(page)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        const string Mark = "<meta name=\"antiforgery\" content=\"";
        var start = text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        return text[start..text.IndexOf('"', start)];
    }

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync("GET", address, null);

    public Task<HttpResponseMessage> PostAsync(string address, string? token, params (string Name, string Value)[] fields) =>
        SendAsync("POST", address, new FormUrlEncodedContent(
            fields.Concat(token is null ? [] : [("__RequestVerificationToken", token)]).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));

    public async Task<HttpResponseMessage> SendAsync(string method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var cookies = string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));
        var answer = await client.SendAsync(method, address, null, content, cookies.Length > 0 ? [.. headers, ("Cookie", cookies)] : headers);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var given) ? given : [])
        {
            var pair = set.Split(';')[0];
            var name = pair[..pair.IndexOf('=', StringComparison.Ordinal)];
            _cookies[name] = pair[(name.Length + 1)..];
            if (_cookies[name].Length == 0)
            {
                _cookies.Remove(name);
            }
        }

        return answer;
    }
}
