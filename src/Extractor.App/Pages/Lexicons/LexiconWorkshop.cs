using Extractor.App.Review;
using Extractor.App.Web;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Queries;

namespace Extractor.App.Pages.Lexicons;

/// <summary>
/// Tries a word in a copy of the pipeline and tells what it would change. The pipeline itself is changed by its
/// maintainers alone, who find the line and its effect on the page: a server that rewrote its own rules could not be trusted.
/// </summary>
internal sealed class LexiconWorkshop(Site site, IFactStore store)
{
    public const int MostDocuments = 300;

    private const int ShownChanges = 30;

    private readonly SemaphoreSlim _one = new(1, 1);

    public IReadOnlyList<string> Lexicons =>
        [.. Directory.GetFiles(Path.Combine(site.PipelineFolder, "lexicons"), "*.tsv").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    /// <exception cref="PipelineException">The pipeline does not load with the line.</exception>
    public async Task<LexiconTrial> TryAsync(LexiconModel model, Query query, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        var copy = Directory.CreateTempSubdirectory("extractor-lexicon-");
        try
        {
            Copy(new DirectoryInfo(site.PipelineFolder), copy);
            await File.AppendAllTextAsync(Path.Combine(copy.FullName, "lexicons", model.List + ".tsv"), "\n" + model.Line + "\n", cancellation);
            var (documents, changed) = (0, Pipeline.Load(copy.FullName));
            var changes = new PipelineDiff(store, changed).Run(query, () => Interlocked.Increment(ref documents), (_, _) => { }, cancellation);
            return new LexiconTrial(
                documents, [.. changes.Take(ShownChanges).Select(c => new LexiconTrial.Change(c.Kind, c.Document, c.Before, c.After))], changes.Count, changes.Count(c => c.Contradicts));
        }
        finally
        {
            copy.Delete(recursive: true);
            _one.Release();
        }
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.GetFiles())
        {
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        }

        foreach (var folder in from.GetDirectories())
        {
            Copy(folder, to.CreateSubdirectory(folder.Name));
        }
    }
}
