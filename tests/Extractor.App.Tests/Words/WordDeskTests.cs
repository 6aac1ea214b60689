using Extractor.App.Jobs;
using Extractor.App.Tests.Web;
using Extractor.App.Words;
using Extractor.Pipelines;
using Extractor.Storage.Queries;
using Extractor.Storage.Words;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.App.Tests.Words;

/// <summary>A word from proposal to the facts it changes, and back.</summary>
public sealed class WordDeskTests : IAsyncLifetime
{
    private static readonly WordEntry Verb = new(WordArticles.Lexicon, WordArticles.Word);

    private TestServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await TestServer.StartAsync(WordArticles.Said, WordArticles.Other);

    private WordDesk Desk => _server.App.Services.GetRequiredService<WordDesk>();

    [Fact]
    public async Task TryingShowsWhatAWordChangesAndStoresNothing()
    {
        var trial = await Desk.TryAsync(Verb, TestContext.Current.CancellationToken);

        var change = Assert.Single(trial.Changes);
        Assert.Equal((1, "changed", "said.txt"), (trial.Holding, change.Kind, change.Document));
        Assert.Equal(("mentioned", "speaker"), (change.Before!.TextOf("role"), change.After!.TextOf("role")));
        Assert.Equal(new WordEffect(1, 0, 0, 1, 0), trial.Effect);
        Assert.Empty(_server.Store.Words.Log(null, 10));
        Assert.Equal(TestServer.Pipeline.Fingerprint, _server.InForce.Current.Fingerprint);
    }

    [Fact]
    public async Task AnAdoptedWordIsAsIfItsLineStoodInTheFile()
    {
        using var folder = new TemporaryFolder();
        Copy(Repository.Pipeline, folder.Path);
        File.AppendAllText(folder.At($"lexicons/{Verb.Lexicon}.tsv"), Verb.Line + "\n");

        await Desk.AdoptAsync(Verb, "李雷", "他们这样写", anyway: false, TestContext.Current.CancellationToken);

        Assert.Equal(Pipeline.Load(folder.Path).Fingerprint, _server.InForce.Current.Fingerprint);
        Assert.DoesNotContain(WordArticles.Word, File.ReadAllText(Path.Combine(Repository.Pipeline, "lexicons", $"{Verb.Lexicon}.tsv")));
        Assert.Equal(WordStanding.InFile, new LexiconFolder(folder.Path).StandingOf(Verb));
        Assert.Equal(_server.InForce.Current.Fingerprint, AmendedPipeline.Load(folder.Path, _server.Store.Words.Adopted()).Fingerprint);
    }

    [Fact]
    public async Task WhatIsWithdrawnIsAsIfItHadNeverBeen()
    {
        await Desk.AdoptAsync(Verb, "李雷", "", anyway: false, TestContext.Current.CancellationToken);
        await Desk.WithdrawAsync(Verb, "韩梅梅", "误", TestContext.Current.CancellationToken);

        Assert.Equal(TestServer.Pipeline.Fingerprint, _server.InForce.Current.Fingerprint);
        Assert.Equal([(WordAction.Withdrawn, "韩梅梅", "误"), (WordAction.Adopted, "李雷", "")], _server.Store.Words.Log(null, 10).Select(c => (c.Action, c.By, c.Reason)));
        Assert.Empty(_server.Store.Words.Adopted());
    }

    [Fact]
    public async Task WhatReviewersAcceptedStandsAgainstAWord()
    {
        var expert = _server.Store.Search(Query.Parse("kind:expert"), new()).Items.Single();
        _server.Store.Review.Accept(expert.Fact.Id, "李雷");

        var refused = await Assert.ThrowsAsync<WordException>(() => Desk.AdoptAsync(Verb, "韩梅梅", "", anyway: false, TestContext.Current.CancellationToken));
        Assert.Equal("lexicon.contradicts", refused.Key);
        Assert.Empty(_server.Store.Words.Adopted());

        var adopted = await Desk.AdoptAsync(Verb, "韩梅梅", "", anyway: true, TestContext.Current.CancellationToken);
        Assert.Equal(1, adopted.Effect.Contradicted);
    }

    [Theory]
    [InlineData("indicator-aliases", "甲")]
    [InlineData("../pipeline", "甲")]
    [InlineData("speech-verbs", "说")]
    [InlineData("speech-verbs", "")]
    [InlineData("units", "坦\t坦\tnonsense")]
    public async Task WhatCannotStandInALexiconIsRefused(string lexicon, string line) =>
        await Assert.ThrowsAsync<WordException>(() => Desk.ProposeAsync(new WordEntry(lexicon, line), "李雷", "", TestContext.Current.CancellationToken));

    [Fact]
    public async Task WorkersGoOnWithThePipelineInForceAndExtractAgain()
    {
        var shell = MemoryShell.Create();
        using var workers = new HostedWorkers(_server.Store.Location, _server.Store, _server.InForce, shell, new JobOptions { Command = "serve", Workers = 1 });
        await workers.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal("mentioned", Role());

        await Desk.AdoptAsync(Verb, "李雷", "", anyway: false, TestContext.Current.CancellationToken);
        var run = Desk.ExtractAgain(Verb);
        while (_server.Store.Jobs.Find(run)!.FinishedAt is null)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Equal("speaker", Role());
        Assert.Equal(_server.InForce.Current.Fingerprint, _server.Store.FindDocument("said.txt")!.Fingerprint);
        await workers.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AnotherProcessOnTheStoreSeesIt()
    {
        var elsewhere = new PipelineInForce(_server.Store, Repository.Pipeline, TestServer.Pipeline);
        var former = elsewhere.Current;
        var changed = elsewhere.ChangedAsync(former, TestContext.Current.CancellationToken);

        await Desk.AdoptAsync(Verb, "李雷", "", anyway: false, TestContext.Current.CancellationToken);
        elsewhere.Refresh();
        await changed;

        Assert.Equal(_server.InForce.Current.Fingerprint, elsewhere.Current.Fingerprint);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private string? Role() => _server.Store.Search(Query.Parse("kind:expert"), new()).Items.Single().Fact.TextOf("role");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
