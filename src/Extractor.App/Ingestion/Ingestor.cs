using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.Documents;
using Extractor.Storage;

namespace Extractor.App.Ingestion;

/// <summary>
/// Takes files into a store: reads, extracts and saves each, several at a time. The one way in that every face of the
/// program shares. What a file gave is stored whole or not at all; a file that fails is recorded and the rest goes on.
/// </summary>
/// <param name="store">Where to; null finds out what would be done, and does nothing.</param>
/// <param name="extractor">Makes the facts.</param>
/// <param name="inputs">Reads the files.</param>
/// <param name="shell">Says when to stop.</param>
internal sealed class Ingestor(IFactStore? store, ArticleExtractor extractor, InputSet inputs, Shell shell)
{
    /// <summary>Works through all files, or until the user stops it.</summary>
    /// <param name="files">What the inputs named.</param>
    /// <param name="options">How.</param>
    /// <param name="summary">Filled while it works.</param>
    /// <param name="done">Told after each file.</param>
    /// <exception cref="StoreException">The store fails as a whole; what was stored before is kept.</exception>
    public void Run(IReadOnlyList<InputItem> files, IngestOptions options, IngestSummary summary, Action done)
    {
        var writes = store is not null && !options.DryRun;
        summary.Run = writes ? store!.BeginRun("ingest", extractor.Pipeline.Fingerprint) : null;
        try
        {
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = shell.Cancellation };
            Parallel.ForEach(files, parallel, file =>
            {
                Take(file, options, summary);
                done();
            });
        }
        catch (OperationCanceledException) when (shell.Cancellation.IsCancellationRequested)
        {
            summary.Interrupted = true;
        }
        catch (AggregateException x) when (x.InnerExceptions.OfType<StoreException>().FirstOrDefault() is { } first)
        {
            throw new StoreException(first.Message, first);
        }
        finally
        {
            if (summary.Run is { } run)
            {
                store!.EndRun(run);
            }
        }
    }

    private void Take(InputItem item, IngestOptions options, IngestSummary summary)
    {
        try
        {
            Take(item, inputs.Read(item), options, summary);
        }
        catch (DocumentException x)
        {
            Fail(new IngestFailure(item.Path, x.Stage, x.Message), summary);
        }
    }

    /// <summary>The file counts once; of several documents in it each that fails is a failure of its own.</summary>
    private void Take(InputItem item, Source source, IngestOptions options, IngestSummary summary)
    {
        var save = new SaveOptions
        {
            Fingerprint = extractor.Pipeline.Fingerprint,
            SourcePath = item.Path,
            SourceHash = source.ContentHash,
            Published = item.Facets.Published,
            Tags = [.. options.Tags.Concat(item.Facets.Tags).Distinct()],
            Force = options.Force,
        };
        if (!options.Force && store?.Holds(item.Path, source.ContentHash, save) == true)
        {
            if (summary.Run is { } held)
            {
                store.CountUnchanged(held);
            }

            summary.Add(FileOutcome.Unchanged, 0);
            return;
        }

        var outcomes = new List<SaveOutcome>();
        long facts = 0;
        foreach (var result in extractor.Extract(source, item.Facets, audit: true))
        {
            try
            {
                var extraction = result.Extraction ?? throw result.Failure!;
                outcomes.Add(summary.Run is { } run ? store!.Save(run, extraction, save)
                    : store?.FindDocument(result.Path) is null ? SaveOutcome.New : SaveOutcome.Changed);
                facts += extraction.Facts.Count;
            }
            catch (DocumentException x)
            {
                Fail(new IngestFailure(result.Path, x.Stage, x.Message), summary);
            }
        }

        if (outcomes.Count > 0)
        {
            summary.Add(outcomes.TrueForAll(o => o == SaveOutcome.New) ? FileOutcome.New
                : outcomes.TrueForAll(o => o == SaveOutcome.Unchanged) ? FileOutcome.Unchanged
                : FileOutcome.Changed, facts);
        }
    }

    private void Fail(IngestFailure failure, IngestSummary summary)
    {
        if (summary.Run is { } run)
        {
            store!.RecordFailure(run, failure.Path, failure.Stage, failure.Reason);
        }

        summary.Add(failure);
    }
}
