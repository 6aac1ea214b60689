using Extractor.App.Tests.Api;
using Extractor.App.Web;
using Extractor.Storage.Queries;

namespace Extractor.App.Tests.Web;

public class ShelfTests
{
    [Fact]
    public async Task WhatIsKeptIsMadeAnewWhenTheStoreMovesOn()
    {
        await using var server = await TestServer.StartAsync(Articles.Tea);
        var shelf = new Shelf(server.Store, TimeProvider.System);
        var made = 0;
        string Make() => $"{++made}";

        Assert.Equal("1", shelf.Take("a", Make));
        Assert.Equal("1", shelf.Take("a", Make));
        server.Store.Review.Accept(server.Store.Search(Query.Everything, new()).Items[0].Fact.Id, "李雷");
        Assert.Equal("2", shelf.Take("a", Make));
        Assert.Equal("3", shelf.Take("b", Make));
    }

    [Fact]
    public async Task WhoDoesNotWaitIsToldThatItIsNotThereYet()
    {
        await using var server = await TestServer.StartAsync();
        var shelf = new Shelf(server.Store, TimeProvider.System);
        using var gate = new ManualResetEventSlim();
        string Make()
        {
            gate.Wait(TestContext.Current.CancellationToken);
            return "made";
        }

        Assert.Null(await shelf.TakeAsync("a", Make, TimeSpan.FromMilliseconds(30)));
        gate.Set();
        Assert.Equal("made", await shelf.TakeAsync("a", Make, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task WhatFailsIsTriedAgain()
    {
        await using var server = await TestServer.StartAsync();
        var shelf = new Shelf(server.Store, TimeProvider.System);

        await Assert.ThrowsAsync<InvalidOperationException>(() => shelf.TakeAsync<string>("a", () => throw new InvalidOperationException(), TimeSpan.FromSeconds(20)));
        Assert.Equal("made", await shelf.TakeAsync("a", () => "made", TimeSpan.FromSeconds(20)));
    }
}
