using System.Text;

namespace Extractor.App.Tests.Web;

/// <summary>A server over the articles of the corpus, and the browser to look at it.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    public TestServer Server { get; private set; } = null!;

    public Browser Browser { get; } = new();

    /// <summary>The number of an article with figures, dates and people.</summary>
    public long Article { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var articles = Directory.GetFiles(Repository.Corpus, "*.txt").Append(Path.Combine(Repository.Corpus, "customs-2024.html")).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f), File.ReadAllText(f, Encoding.UTF8))).Where(a => !a.Item2.Contains('\uFFFD', StringComparison.Ordinal)).ToArray();
        Server = await TestServer.StartAsync(articles);
        Article = Server.Store.FindDocument("gdp-2023-first.txt")!.DocumentId;
        await Browser.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }
    }
}
