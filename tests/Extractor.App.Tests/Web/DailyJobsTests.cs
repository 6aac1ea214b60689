using System.Text;
using Extractor.App.Inputs;
using Extractor.App.Jobs;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Microsoft.Playwright;

namespace Extractor.App.Tests.Web;

/// <summary>What people do every day, as they do it.</summary>
public sealed class DailyJobsTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Article = "关于印发青澜市智慧养老行动方案的通知\n2025年3月2日\n青澜市政府印发《智慧养老行动方案》。2024年,全市养老床位达到3.6万张,同比增长12.5%。到2027年,养老床位增加到5万张。\n";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UploadArticlesAndWatchThemLoad(bool phone)
    {
        var shell = MemoryShell.Create();
        await using var workers = await WorkerHost.TryStartAsync(site.Server.Store.Location, site.Server.Store, new ArticleExtractor(TestServer.Pipeline, shell), shell, new JobOptions { Command = "serve", Workers = 1 });
        await using var window = await site.Browser.OpenAsync(site.Server, phone);
        await window.Page.GotoAsync("/jobs");
        var name = phone ? "phone" : "desk";

        await window.Page.SetInputFilesAsync("#files",
        [
            new FilePayload { Name = $"养老-{name}.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Article + name) },
            new FilePayload { Name = $"../../坏-{name}.docx", MimeType = "application/octet-stream", Buffer = [1, 2, 3] },
        ]);
        await window.Page.ClickAsync("#upload button");
        await window.Page.WaitForSelectorAsync(".job[data-state=done]");
        await window.KeepAsync($"upload-{name}");
        Assert.Equal("", string.Join("\n", await window.BarriersAsync()));

        Assert.Equal("2", await window.Page.TextContentAsync("[data-part=finished]"));
        Assert.Equal("1", await window.Page.TextContentAsync("[data-part=failed]"));
        Assert.Contains($"upload/坏-{name}.docx", await window.Page.TextContentAsync(".items"));
        Assert.NotNull(site.Server.Store.FindDocument($"upload/养老-{name}.txt"));
        Assert.DoesNotContain(window.Strange, s => s.StartsWith("http", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SearchNarrowAndExportExactlyWhatIsShown(bool phone)
    {
        await using var window = await site.Browser.OpenAsync(site.Server, phone);
        await window.Page.GotoAsync("/");
        await window.Page.Keyboard.PressAsync("/");
        await window.Page.Keyboard.TypeAsync("增长 mea");
        await window.Page.WaitForSelectorAsync("#suggestions[data-of='增长 mea'] li:has-text('measure:')");
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.TypeAsync("growth");
        await window.Page.ClickAsync(".find button");
        await window.ArriveAsync("/facts", "q=");
        if (phone)
        {
            await window.Page.ClickAsync("a[href='#filters']");
        }

        await window.Page.ClickAsync(".facets a:has-text('2024')");
        await window.ArriveAsync("/facts", "period");
        await window.KeepAsync($"search-{(phone ? "phone" : "desk")}");
        var query = Uri.UnescapeDataString(new Uri(window.Page.Url).Query).Replace('+', ' ')[3..];
        var expected = site.Server.Store.Stream(Query.Parse(query), FactOrder.Newest).Select(f => f.Fact.Id).ToList();
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync(".tools a:has-text('CSV')"));
        var lines = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        Assert.Equal("增长 measure:growth period:2024", query);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), (await window.Page.TextContentAsync("#count"))!.Split(' ')[0]);
        Assert.All(expected, id => Assert.Contains(id, lines));
        Assert.Empty(window.Strange);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReviewTenFactsByKeyboardAndUndoOne(bool phone)
    {
        await using var window = await site.Browser.OpenAsync(site.Server, phone);
        await window.Page.GotoAsync("/review?q=kind:figure");
        var before = int.Parse((await window.Page.TextContentAsync("#done"))!, System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < 10; i++)
        {
            var name = await window.Page.InputValueAsync("#decide [name=name]");
            switch (i % 4)
            {
                case 1:
                    await window.Page.Keyboard.PressAsync("4");
                    await window.Page.Keyboard.PressAsync("x");
                    break;
                case 2:
                    await window.Page.Keyboard.PressAsync("e");
                    await window.Page.Keyboard.PressAsync("Control+A");
                    await window.Page.Keyboard.TypeAsync($"更正后的指标{i}");
                    await window.Page.Keyboard.PressAsync("Enter");
                    break;
                default:
                    await window.Page.Keyboard.PressAsync("a");
                    break;
            }

            // Keys are heard once the next page has loaded whole, its script with it.
            await window.Page.WaitForFunctionAsync("name => document.readyState === 'complete' && (document.querySelector('#decide [name=name]')?.value ?? name) !== name", name);
        }

        await window.KeepAsync($"review-{(phone ? "phone" : "desk")}");
        Assert.Equal($"{before + 10}", await window.Page.TextContentAsync("#done"));
        Assert.Equal(10, await window.Page.Locator(".last li").CountAsync());
        await window.Page.Keyboard.PressAsync("u");
        await window.Page.WaitForFunctionAsync("n => document.querySelector('#done').textContent === n", $"{before + 9}");

        var log = site.Server.Store.Review.Log(30);
        Assert.Contains(log, d => d.Reason == "wrong-period");
        Assert.Contains(log, d => d.Became?.Slots.Any(s => s.Name == "indicator" && s.Value is Extractor.Facts.FactValue.Text { Value: "更正后的指标2" }) == true);
        Assert.NotNull(log[0].Undoes);
        Assert.Empty(window.Strange);
    }

    [Fact]
    public async Task AFactAndItsWordsLightEachOtherUp()
    {
        await using var window = await site.Browser.OpenAsync(site.Server);
        await window.Page.GotoAsync($"/articles/{site.Article}");
        await window.Page.HoverAsync("#f3");
        await window.Page.WaitForSelectorAsync("#card:not([hidden]) dl");

        await window.Page.WaitForFunctionAsync("() => document.querySelectorAll('#rail li.on').length === 1");
        await window.KeepAsync("article-card");
        await window.Page.HoverAsync("#rail li:nth-child(2)");
        await window.Page.WaitForFunctionAsync("() => document.querySelector('#rail li:nth-child(2)').classList.contains('on') && document.querySelector('mark.on')");
        await window.Page.Keyboard.PressAsync("j");
        await window.Page.UncheckAsync("[data-kind=date]");
        await window.Page.WaitForFunctionAsync("() => location.search.includes('hide=date')");
        Assert.Empty(window.Strange);
    }

    [Fact]
    public async Task SelectedWordsBecomeAFactByKeys()
    {
        await using var window = await site.Browser.OpenAsync(site.Server);
        await window.Page.GotoAsync($"/articles/{site.Article}");
        var words = await SelectAndPressAsync(window);
        Assert.Equal(words, await window.Page.InputValueAsync("[name='p0.quote']"));
        await window.KeepAsync("add-fact");
        Assert.Equal("", string.Join("\n", await window.BarriersAsync()));

        await window.Page.FillAsync("[name='p0.s.indicator']", "选中的指标");
        await window.Page.FillAsync("[name='p0.s.value']", "7");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("mark.here");

        Assert.Equal("accepted", site.Server.Store.Stream(Query.Parse("indicator:=选中的指标"), FactOrder.Newest).Single().State);
        Assert.Empty(window.Strange);
    }

    /// <summary>Selects words and asks for a fact of them; again, as a person would, where the key came before the page had offered it.</summary>
    private static async Task<string> SelectAndPressAsync(Window window)
    {
        var page = window.Page;
        await page.EvaluateAsync("""
            () => { const told = document.documentElement.dataset;
                    document.getElementById('from-words').addEventListener('click', () => told.taken = 'yes');
                    document.addEventListener('keydown', () => told.heard = told.taken ?? 'no'); }
            """);
        while (true)
        {
            var words = await page.EvaluateAsync<string>("""
                () => { const p = [...document.querySelectorAll('.text p')].find(p => p.firstChild.nodeType === 3 && p.firstChild.textContent.trim().length > 6);
                        const range = document.createRange(); range.setStart(p.firstChild, 0); range.setEnd(p.firstChild, 4);
                        delete document.documentElement.dataset.heard;
                        getSelection().removeAllRanges(); getSelection().addRange(range); return range.toString().trim(); }
                """);
            await page.WaitForSelectorAsync("#from-words:not([hidden])");
            await page.Keyboard.PressAsync("n");
            var heard = await page.WaitForFunctionAsync("() => location.pathname === '/review/add' ? 'yes' : document.documentElement.dataset.heard");
            if (await ToldAsync(heard) != "no")
            {
                await window.ArriveAsync("/review/add");
                return words;
            }
        }
    }

    /// <summary>What a page said; null where it is gone already, since the next one was asked for.</summary>
    private static async Task<string?> ToldAsync(IJSHandle said)
    {
        try
        {
            return await said.JsonValueAsync<string>();
        }
        catch (PlaywrightException)
        {
            return null;
        }
    }

    [Fact]
    public async Task AFactIsSplitAndOthersMergedWithoutTheMouse()
    {
        await using var window = await site.Browser.OpenAsync(site.Server);
        await window.Page.GotoAsync("/review?q=kind:figure");
        await window.Page.Keyboard.PressAsync("s");
        await window.ArriveAsync("/review/split");
        Assert.Equal("", string.Join("\n", await window.BarriersAsync()));
        var whole = await window.Page.InputValueAsync("[name='p0.quote']");
        await window.Page.FillAsync("[name='p1.quote']", whole[..^1]);
        await window.KeepAsync("split-fact");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.ArriveAsync("/review");
        var log = site.Server.Store.Review.Log(3);
        Assert.Equal(["Add", "Add", "Split"], log.Select(d => d.Action.ToString()));

        await window.Page.GotoAsync("/review?q=kind:figure");
        for (var skipped = 0; skipped < 20 && await window.Page.Locator("#merge").CountAsync() == 0; skipped++)
        {
            // Which fact comes first is for the queue to say; only some have others beside them to be merged with.
            await window.Page.GotoAsync((await window.Page.GetAttributeAsync("#skip", "href"))!);
        }

        await window.Page.Keyboard.PressAsync("m");
        await window.Page.Keyboard.PressAsync("Space");
        await window.KeepAsync("merge-facts");
        await window.Page.RunAndWaitForResponseAsync(() => window.Page.ClickAsync("#merge button"), answer => answer.Request.Method == "POST"); // it answers once it is decided
        Assert.Contains(site.Server.Store.Review.Log(3), d => d.Action.ToString() == "Merge");
        Assert.Empty(window.Strange);
    }

    [Fact]
    public async Task AFaultIsMarkedAtItsPlaceWhileTyping()
    {
        await using var window = await site.Browser.OpenAsync(site.Server);
        await window.Page.GotoAsync("/facts");
        await window.Page.FillAsync("#q", "indicatr:出口 增长");
        await window.Page.WaitForSelectorAsync("#fault:not([hidden]) u");

        Assert.Equal("indicatr:", await window.Page.TextContentAsync("#fault u"));
        Assert.Contains("indicator", await window.Page.TextContentAsync("#fault"));
    }
}
