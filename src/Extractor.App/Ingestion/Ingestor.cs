using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage;

namespace Extractor.App.Ingestion;

/// <summary>
/// Takes files into a store: reads, extracts and saves each, several at a time. The one way in that every face of the
/// program shares. What a file gave is stored whole or not at all; a file that fails is recorded and the rest goes on.
/// </summary>
/// <param name="store">Where to; null finds out what would be done, and does nothing.</param>
/// <param name="pipeline">Makes the facts.</param>
/// <param name="shell">Reads the files and words their failures.</param>
internal sealed class Ingestor(IFactStore? store, Pipeline pipeline, Shell shell)
{
    /// <summary>Works through all files, or until the user stops it.</summary>
    /// <param name="files">Their paths.</param>
    /// <param name="options">How.</param>
    /// <param name="summary">Filled while it works.</param>
    /// <param name="done">Told after each file.</param>
    /// <exception cref="StoreException">The store fails as a whole; what was stored before is kept.</exception>
    public void Run(IReadOnlyList<string> files, IngestOptions options, IngestSummary summary, Action done)
    {
        var writes = store is not null && !options.DryRun;
        summary.Run = writes ? store!.BeginRun("ingest", pipeline.Fingerprint) : null;
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

    private void Take(string file, IngestOptions options, IngestSummary summary)
    {
        var name = Name(file);
        try
        {
            var (outcome, facts) = Take(name, InputFile.Read(file, shell), options, summary.Run);
            summary.Add(outcome, facts);
        }
        catch (UserException x)
        {
            Fail(new IngestFailure(name, "read", x.Message), summary);
        }
        catch (DocumentException x)
        {
            Fail(new IngestFailure(name, x.Stage, x.Message), summary);
        }
    }

    private (FileOutcome Outcome, long Facts) Take(string name, Source source, IngestOptions options, long? run)
    {
        source = new Source(name, source.Bytes);
        var facets = options.Metadata.Of(name);
        var save = new SaveOptions
        {
            Fingerprint = pipeline.Fingerprint,
            SourcePath = name,
            SourceHash = source.ContentHash,
            Published = facets.Published,
            Tags = [.. options.Tags.Concat(facets.Tags).Distinct()],
            Force = options.Force,
        };
        if (!options.Force && store?.Holds(name, source.ContentHash, save) == true)
        {
            if (run is { } held)
            {
                store.CountUnchanged(held);
            }

            return (FileOutcome.Unchanged, 0);
        }

        var extractions = pipeline.Extract(source, new ExtractionOptions { Published = facets.Published, Audit = true });
        var facts = extractions.Sum(e => (long)e.Facts.Count);
        if (run is not { } writing)
        {
            return (store?.FindDocument(name) is null ? FileOutcome.New : FileOutcome.Changed, facts);
        }

        var outcomes = extractions.Select(e => store!.Save(writing, e, save)).ToList();
        return (outcomes.TrueForAll(o => o == SaveOutcome.New) ? FileOutcome.New
            : outcomes.TrueForAll(o => o == SaveOutcome.Unchanged) ? FileOutcome.Unchanged
            : FileOutcome.Changed, facts);
    }

    private void Fail(IngestFailure failure, IngestSummary summary)
    {
        if (summary.Run is { } run)
        {
            store!.RecordFailure(run, failure.Path, failure.Stage, failure.Reason);
        }

        summary.Add(failure);
    }

    /// <summary>One file has one name however it was written: from the working folder where it lies below it, else its full path.</summary>
    private static string Name(string file)
    {
        if (file == InputFile.StandardInput)
        {
            return file;
        }

        var full = Path.GetFullPath(file);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, full);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? full : relative).Replace('\\', '/');
    }
}
