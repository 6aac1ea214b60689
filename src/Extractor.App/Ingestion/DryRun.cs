using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.Documents;
using Extractor.Storage;

namespace Extractor.App.Ingestion;

/// <summary>Finds out what taking files in would do, and stores nothing.</summary>
/// <param name="store">The store as it is; null where there is none yet.</param>
/// <param name="extractor">Makes the facts.</param>
/// <param name="inputs">Reads the files.</param>
/// <param name="shell">Says when to stop.</param>
internal sealed class DryRun(IFactStore? store, ArticleExtractor extractor, InputSet inputs, Shell shell)
{
    /// <param name="files">What the inputs named, taken as they come.</param>
    /// <param name="summary">Filled while it works.</param>
    public void Run(IEnumerable<InputItem> files, IngestOptions options, IngestSummary summary)
    {
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = shell.Cancellation };
            Parallel.ForEach(files, parallel, file =>
            {
                try
                {
                    Look(file, inputs.Read(file), options, summary);
                }
                catch (DocumentException x)
                {
                    summary.Add(new IngestFailure(file.Path, x.Stage, x.Message));
                }
            });
        }
        catch (OperationCanceledException) when (shell.Cancellation.IsCancellationRequested)
        {
            summary.Interrupted = true;
        }
    }

    private void Look(InputItem item, Source source, IngestOptions options, IngestSummary summary)
    {
        var save = new SaveOptions
        {
            Fingerprint = extractor.Pipeline.Fingerprint,
            Published = item.Facets.Published,
            Tags = [.. options.Tags.Concat(item.Facets.Tags).Distinct()],
            Force = options.Force,
        };
        if (!options.Force && store?.Holds(item.Path, source.ContentHash, save) == true)
        {
            summary.Add(item.Path, FileOutcome.Unchanged, 0);
            return;
        }

        var results = extractor.ExtractAll(source, item.Facets);
        if (results.Count == 0)
        {
            throw new DocumentException("load", "the file holds no article");
        }

        var known = results.Any(e => store?.FindDocument(e.Document.Path) is not null);
        summary.Add(item.Path, known ? FileOutcome.Changed : FileOutcome.New, results.Sum(e => (long)e.Facts.Count));
    }
}
