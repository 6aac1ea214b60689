using Extractor.App.Evaluation;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage;

namespace Extractor.App.Tests.Review;

/// <summary>The corpus in a store of its own, and a pipeline with changed rules beside the shipped one.</summary>
public sealed class CorpusStore : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public CorpusStore()
    {
        Store = FactStore.Open(_folder.At("s.db"), TimeProvider.System);
        Save(Store, Shipped);
    }

    public IFactStore Store { get; }

    public Pipeline Shipped { get; } = Pipeline.Load(Repository.Pipeline);

    /// <summary>Without the rules of shares and multiples, and with another priority of words for times.</summary>
    public Pipeline Changed()
    {
        var folder = _folder.At($"changed-{Guid.NewGuid()}");
        foreach (var file in Directory.GetFiles(Repository.Pipeline, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Pipeline, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.Delete(Path.Combine(folder, "packs", "figures", "rules", "share.yaml"));
        File.AppendAllText(Path.Combine(folder, "lexicons", "indicator-leading.tsv"), "国内\n机电\n");
        return Pipeline.Load(folder);
    }

    public IFactStore Another(Pipeline pipeline)
    {
        var store = FactStore.Open(_folder.At($"{Guid.NewGuid()}.db"), TimeProvider.System);
        Save(store, pipeline);
        return store;
    }

    public static void Save(IFactStore store, Pipeline pipeline)
    {
        var run = store.BeginRun("ingest", pipeline.Fingerprint);
        foreach (var path in Directory.GetFiles(Repository.Corpus, "*" + GoldFile.Ending).Order(StringComparer.Ordinal))
        {
            var gold = GoldFile.Read(path);
            var source = new Source(Path.GetFileName(gold.Article!), File.ReadAllBytes(gold.Article!));
            foreach (var extraction in pipeline.Extract(source, new ExtractionOptions { Published = gold.Published, Audit = true }))
            {
                store.Save(run, extraction, new SaveOptions { Fingerprint = pipeline.Fingerprint, Published = gold.Published });
            }
        }
    }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }
}
