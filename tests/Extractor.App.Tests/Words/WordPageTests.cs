using Extractor.App.Jobs;
using Extractor.App.Tests.Web;
using Extractor.Storage.Queries;
using Extractor.Storage.Words;

namespace Extractor.App.Tests.Words;

/// <summary>A word is added as a person would: tried, looked at, adopted, and its articles extracted again.</summary>
public sealed class WordPageTests(Web.Browser browser) : IClassFixture<Web.Browser>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AWordIsTriedAdoptedAndItsArticlesExtractedAgain(bool phone)
    {
        await using var server = await TestServer.StartAsync(WordArticles.Said, WordArticles.Other);
        var shell = MemoryShell.Create();
        using var workers = new HostedWorkers(server.Store.Location, server.Store, server.InForce, shell, new JobOptions { Command = "serve", Workers = 1 });
        await workers.StartAsync(TestContext.Current.CancellationToken);
        await using var window = await browser.OpenAsync(server, phone);
        await window.Page.GotoAsync("/lexicon");
        await window.Page.SelectOptionAsync("[name=list]", WordArticles.Lexicon);
        await window.Page.FillAsync("[name=word]", WordArticles.Word);
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.WaitForSelectorAsync("#trial");
        Assert.Equal(1, await window.Page.Locator(".changes li").CountAsync());
        Assert.Matches("提及.*→.*发言", await window.Page.TextContentAsync(".changes .differs"));
        Assert.Equal("", string.Join("\n", await window.BarriersAsync()));
        await window.KeepAsync($"word-tried-{(phone ? "phone" : "desk")}");

        await window.Page.FillAsync("[name=reason]", "教授常这样说");
        await window.Page.ClickAsync("#trial .good");
        await window.Page.WaitForSelectorAsync(".notice.good");
        Assert.Contains(WordArticles.Word, await window.Page.TextContentAsync("#adopted"));
        Assert.Equal("", string.Join("\n", await window.BarriersAsync()));
        await window.KeepAsync($"word-adopted-{(phone ? "phone" : "desk")}");

        await window.Page.ClickAsync(".notice.good button");
        await window.Page.WaitForSelectorAsync(".job[data-state=done]");
        Assert.Equal("speaker", server.Store.Search(Query.Parse("kind:expert"), new()).Items.Single().Fact.TextOf("role"));

        await window.Page.GotoAsync("/lexicon");
        await window.Page.ClickAsync("#adopted .ill");
        await window.Page.WaitForSelectorAsync(".notice.good");
        Assert.Equal([WordAction.Withdrawn, WordAction.Adopted], server.Store.Words.Log(null, 5).Select(c => c.Action));
        Assert.Equal("教授常这样说", server.Store.Words.Log(null, 5)[1].Reason);
        Assert.Empty(window.Strange);
        await workers.StopAsync(TestContext.Current.CancellationToken);
    }
}
