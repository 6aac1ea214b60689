using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Extractor.App.Tests.Web;

/// <summary>Debian's Chromium, one for all tests. They are skipped where it is missing.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A window of a reader of Chinese that lets nothing but the server be asked, and remembers who tried.</summary>
    public async Task<Window> OpenAsync(TestServer server, bool phone = false, bool dark = false)
    {
        Assert.SkipWhen(_browser is null, $"{Program} is not installed");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server.Address.ToString(),
            Locale = "zh-CN",
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1440, Height = 900 },
            AcceptDownloads = true,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var strange = new ConcurrentBag<string>();
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                strange.Add(request.Url);
            }
        };
        context.SetDefaultTimeout(120_000); // for a machine that does much else; nothing waits for it where all is well
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                strange.Add(message.Text);
            }
        };
        page.PageError += (_, error) => strange.Add(error);
        return new Window(context, page, strange);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
