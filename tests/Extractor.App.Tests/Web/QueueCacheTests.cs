using Extractor.App.Tests.Api;
using Extractor.App.Web;
using Extractor.Storage.Queries;

namespace Extractor.App.Tests.Web;

/// <summary>What is decided leaves the queue, and comes back when it is undone.</summary>
public sealed class QueueCacheTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task WhatIsDecidedIsGoneUntilItIsUndone()
    {
        await using var server = await TestServer.StartAsync(Articles.Tea, Articles.Silk, ("odd.txt", "产量\n\n产量为5.2万吨，增长7.7%。\n"));
        var queues = new QueueCache(server.Store, TimeProvider.System);
        var (before, first) = await SizeAsync(queues);

        queues.Decided(first);
        var taken = server.Store.Review.Accept(first, "李雷");
        var (after, next) = await SizeAsync(queues);
        Assert.Equal((before - 1, true), (after, next != first));

        queues.Undone(server.Store.Review.Undo(taken[0].DecisionId, "李雷"));
        Assert.Equal((before, first), await SizeAsync(queues));
    }

    [Fact]
    public async Task WhatALaterRunBringsIsInTheQueue()
    {
        await using var server = await TestServer.StartAsync(Articles.Tea);
        var queues = new QueueCache(server.Store, TimeProvider.System);
        var (before, _) = await SizeAsync(queues);

        await server.Client.SendAsync("POST", "/api/documents", null, Requests.Files(("odd.txt", "产量\n\n产量为5.2万吨，增长7.7%。\n")));
        LedgerWorker.Run(server.Store);
        queues.Forget(); // the run had begun when it was looked at last

        Assert.True((await SizeAsync(queues)).Waiting > before);
    }

    private static async Task<(int Waiting, string First)> SizeAsync(QueueCache queues)
    {
        var (items, waiting, _) = (await queues.OfAsync(Query.Everything, "李雷", null, Patience))!.Value;
        return (waiting, items.FirstOrDefault()?.Name ?? "");
    }
}
