using Extractor.App.Tests.Words;
using Extractor.Storage;
using Extractor.Storage.Words;

namespace Extractor.App.Tests.Commands;

/// <summary>Words that were adopted on the page hold for the commands over the same store.</summary>
public sealed class RulesWordsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task EveryCommandOverTheStoreGoesByTheWordsAdoptedThere()
    {
        var (article, store) = (_folder.Write(WordArticles.Said.Name, WordArticles.Said.Text), _folder.At("store.db"));
        await Run.OfAsync("ingest", article, "--store", store, "--pipeline", Repository.Pipeline);
        using (var open = FactStore.Open(store, TimeProvider.System))
        {
            open.Words.Add(new WordEntry(WordArticles.Lexicon, WordArticles.Word), WordAction.Adopted, "李雷", "", WordEffect.None);
        }

        var alone = await Run.OfAsync("extract", article, "--pipeline", Repository.Pipeline);
        var over = await Run.OfAsync("extract", article, "--store", store, "--pipeline", Repository.Pipeline);
        Assert.Contains("\"role\":\"mentioned\"", alone.Out);
        Assert.Contains("\"role\":\"speaker\"", over.Out);

        var diff = await Run.OfAsync("rules", "diff", "--format", "jsonl", "--store", store, "--pipeline", Repository.Pipeline);
        Assert.Contains("\"change\":\"changed\"", Assert.Single(diff.Lines));

        await Run.OfAsync("reextract", "--store", store, "--pipeline", Repository.Pipeline);
        Assert.Contains("\"role\":\"speaker\"", (await Run.OfAsync("search", "kind:expert", "--format", "jsonl", "--store", store)).Out);
        var again = await Run.OfAsync("ingest", article, "--store", store, "--format", "json", "--pipeline", Repository.Pipeline);
        Assert.Contains("\"unchanged\":1", again.Out);
    }

    [Fact]
    public async Task AdoptedWordsAreListedGivenAsLinesAndWithdrawn()
    {
        var store = _folder.At("store.db");
        using (var open = FactStore.Open(store, TimeProvider.System))
        {
            open.Words.Add(new WordEntry("rise-fall", "劲增\tup"), WordAction.Adopted, "李雷", "", WordEffect.None);
            open.Words.Add(new WordEntry("speech-verbs", "说"), WordAction.Adopted, "李雷", "", WordEffect.None);
        }

        var listed = await Run.OfAsync("rules", "words", "--store", store, "--pipeline", Repository.Pipeline);
        Assert.Matches(@"rise-fall +劲增\|up +李雷 +in force", listed.Out);
        Assert.Matches("speech-verbs +说 +李雷 +in the file too", listed.Out);
        Assert.Equal(["# lexicons/rise-fall.tsv", "劲增\tup", "# lexicons/speech-verbs.tsv", "说"], (await Run.OfAsync("rules", "words", "--format", "tsv", "--store", store, "--pipeline", Repository.Pipeline)).Lines);

        Assert.Equal(0, (await Run.OfAsync("rules", "words", "--withdraw", "rise-fall/劲增", "--reviewer", "韩梅梅", "--store", store)).Code);
        Assert.Equal(1, (await Run.OfAsync("rules", "words", "--withdraw", "rise-fall/劲增", "--reviewer", "韩梅梅", "--store", store)).Code);
    }

    public void Dispose() => _folder.Dispose();
}
