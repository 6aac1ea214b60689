using Extractor.App.Security;
using Extractor.App.Web;
using Extractor.App.Words;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.App.Tests.Web;

/// <summary>The real server over a store of its own, on a free port of this machine.</summary>
public sealed class TestServer : IAsyncDisposable
{
    private static readonly Lazy<Pipeline> Shipped = new(() => Pipeline.Load(Repository.Pipeline));

    private readonly TemporaryFolder _folder;
    private readonly IFactStore _store;
    private readonly WebApplication _app;

    private TestServer(TemporaryFolder folder, IFactStore store, WebApplication app)
    {
        _folder = folder;
        _store = store;
        _app = app;
        Address = new Uri(WebHost.Address(app));
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>Follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; }

    public IFactStore Store => _store;

    internal static Pipeline Pipeline => Shipped.Value;

    internal WebApplication App => _app;

    internal PipelineInForce InForce => _app.Services.GetRequiredService<PipelineInForce>();

    /// <param name="articles">Names and texts of the articles it holds from the start.</param>
    public static Task<TestServer> StartAsync(params (string Name, string Text)[] articles) => StartAsync(needsLogin: false, new Limits(), articles);

    /// <summary>The same, asking who calls as it does where other machines can reach it.</summary>
    internal static Task<TestServer> StartSecuredAsync(Limits? limits = null, params (string Name, string Text)[] articles) => StartAsync(needsLogin: true, limits ?? new Limits(), articles);

    internal static async Task<TestServer> StartAsync(bool needsLogin, Limits limits, params (string Name, string Text)[] articles)
    {
        var folder = new TemporaryFolder();
        var store = FactStore.Open(folder.At("store.db"), TimeProvider.System);
        if (articles.Length > 0)
        {
            Fill(store, articles);
        }

        var site = new Site { Shell = MemoryShell.Create(), Store = store, InForce = new PipelineInForce(store, Repository.Pipeline, Pipeline), NeedsLogin = needsLogin, Limits = limits };
        var app = WebHost.Build(site, ["http://127.0.0.1:0"]);
        await app.StartAsync();
        return new TestServer(folder, store, app);
    }

    /// <summary>Makes an account with a key.</summary>
    /// <returns>The key.</returns>
    internal string Key(Role role)
    {
        var key = Secrets.New(Secrets.KeyPrefix);
        var account = _store.Accounts.Add($"{role}-{Guid.NewGuid():N}", role, null)!;
        _store.Accounts.AddKey(account.AccountId, "", Secrets.Hash(key));
        return key;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _store.Dispose();
        _folder.Dispose();
    }

    private static void Fill(IFactStore store, (string Name, string Text)[] articles)
    {
        var run = store.BeginRun("ingest", Pipeline.Fingerprint);
        foreach (var (name, text) in articles)
        {
            var source = new Extractor.Documents.Source(name, System.Text.Encoding.UTF8.GetBytes(text));
            foreach (var extraction in Pipeline.Extract(source, new ExtractionOptions()))
            {
                store.Save(run, extraction, new SaveOptions { Fingerprint = Pipeline.Fingerprint, SourcePath = name, SourceHash = source.ContentHash });
            }
        }

        store.EndRun(run);
    }
}
