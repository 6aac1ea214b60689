using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Extractor.App.Tests.Web;

/// <summary>A window of the browser.</summary>
/// <param name="Strange">Requests that left the machine, and errors of scripts and of the content policy.</param>
public sealed record Window(IBrowserContext Context, IPage Page, ConcurrentBag<string> Strange) : IAsyncDisposable
{
    /// <summary>What the accessibility checker finds that is serious or critical; the test is skipped where it is not installed.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        var axe = Environment.GetEnvironmentVariable("EXTRACTOR_AXE") ?? "";
        Assert.SkipUnless(File.Exists(axe), "axe-core is not installed: EXTRACTOR_AXE names its axe.min.js");
        var worker = await Context.NewCDPSessionAsync(Page);
        // The page's own policy lets no script in; the protocol of the debugger does.
        await worker.SendAsync("Runtime.evaluate", new Dictionary<string, object> { ["expression"] = await File.ReadAllTextAsync(axe) });
        var found = await worker.SendAsync("Runtime.evaluate", new Dictionary<string, object>
        {
            ["expression"] = "axe.run().then(r => JSON.stringify(r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | '))))",
            ["awaitPromise"] = true,
            ["returnByValue"] = true,
        });
        return JsonSerializer.Deserialize<List<string>>(found!.Value.GetProperty("result").GetProperty("value").GetString()!)!;
    }

    /// <summary>Keeps a picture where EXTRACTOR_SCREENSHOTS names a folder, to be looked at.</summary>
    public async Task KeepAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("EXTRACTOR_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
        }
    }

    /// <summary>
    /// Waits until a page of this path has loaded whole, its scripts with it. Asked of the page itself: the driver's own wait
    /// for an address may miss that it has loaded already.
    /// </summary>
    public Task ArriveAsync(string path, string search = "") => Page.WaitForFunctionAsync(
        "([path, search]) => location.pathname === path && location.search.includes(search) && document.readyState === 'complete'", new[] { path, search });

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
