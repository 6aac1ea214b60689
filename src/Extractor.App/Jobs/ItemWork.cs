using System.Diagnostics;
using Extractor.App.Inputs;
using Extractor.App.Review;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.App.Jobs;

/// <summary>What a worker is given to extract with; the ways an article can go wrong are tried through it.</summary>
internal delegate IEnumerable<ExtractionResult> Extract(Source source, InputFacets facets);

/// <summary>
/// From one item to what is to be stored of it. An article that throws, loops or exhausts the memory is a failure of its
/// own; a loop cannot be stopped from outside, so its thread is left behind and the work goes on without it.
/// </summary>
internal sealed class ItemWork(IFactStore store, Pipeline pipeline, ItemReader reader, Extract extract, ArticleGate gate, TimeSpan limit)
{
    /// <param name="alone">
    /// Where no other article may be under way: called when none is, just before this one is begun; where it gives a
    /// reason, the item fails by that and is not begun.
    /// </param>
    /// <param name="save">Writes what became of it; where it is alone, before another may begin and end the process.</param>
    public async Task TakeAsync(
        WorkItem item, JobRun run, IngestDetails details, Func<Task<string?>>? alone, Func<FinishedItem, Task> save, CancellationToken cancellation)
    {
        if (alone is null)
        {
            // Where the memory runs out, it may have been another article that took it.
            var finished = await WithOthersAsync(item, run, details, cancellation);
            if (finished is not null)
            {
                await save(finished);
                return;
            }
        }

        await gate.AloneAsync(
            async () =>
            {
                await save(alone is not null && await alone() is { } reason ? Failed(item, "extract", reason) : await AloneAsync(item, run.Kind, details));
                return true;
            },
            cancellation);
    }

    /// <returns>Null where the memory ran out.</returns>
    private async Task<FinishedItem?> WithOthersAsync(WorkItem item, JobRun run, IngestDetails details, CancellationToken cancellation)
    {
        try
        {
            return await gate.WithOthersAsync(run.Lane, () => WorkAsync(item, run.Kind, details), cancellation);
        }
        catch (OutOfMemoryException)
        {
            return null;
        }
    }

    private async Task<FinishedItem> AloneAsync(WorkItem item, string kind, IngestDetails details)
    {
        try
        {
            return await WorkAsync(item, kind, details);
        }
        catch (OutOfMemoryException)
        {
            GC.Collect();
            return Failed(item, "extract", "the article needs more memory than the limit");
        }
    }

    private async Task<FinishedItem> WorkAsync(WorkItem item, string kind, IngestDetails details)
    {
        try
        {
            return kind == RunKind.Reextract ? await AgainAsync(item, details) : await FromSourceAsync(item, details);
        }
        catch (DocumentException e)
        {
            return Failed(item, e.Stage, e.Message);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException or StoreException))
        {
            return Failed(item, "extract", $"{e.GetType().Name}: {e.Message}");
        }
    }

    private async Task<FinishedItem> FromSourceAsync(WorkItem item, IngestDetails details)
    {
        var source = reader.Read(item);
        var facets = ItemNotation.Read(item).Facets;
        var options = new SaveOptions
        {
            Fingerprint = pipeline.Fingerprint,
            SourcePath = item.Path,
            SourceHash = source.ContentHash,
            Published = facets.Published,
            Tags = [.. details.Tags.Concat(facets.Tags).Distinct()],
            Force = details.Force,
        };
        if (!details.Force && item.IsKnown && store.Holds(item.Path, source.ContentHash, options))
        {
            return new FinishedItem(item, null, options);
        }

        var results = await WithinAsync(() => extract(source, facets));
        return results.Count > 0 ? new FinishedItem(item, results, options) : throw new DocumentException("load", "the file holds no article");
    }

    /// <summary>A stored document once more; what its file said of it stays.</summary>
    private async Task<FinishedItem> AgainAsync(WorkItem item, IngestDetails details)
    {
        var held = store.FindDocument(item.Path) ?? throw new DocumentException("read", "the store holds no such document any more");
        var options = new SaveOptions { Fingerprint = pipeline.Fingerprint, Force = details.Force };
        if (!details.Force && held.Fingerprint == pipeline.Fingerprint)
        {
            return new FinishedItem(item, null, options);
        }

        var results = await WithinAsync(() => [new ExtractionResult(item.Path, pipeline.Extract(held.Document, new ExtractionOptions { Audit = true }), null)]);
        var contradictions = details.Force ? [] : results.SelectMany(r => r.Extraction is { } fresh ? ReviewGuard.Contradictions(held, fresh.Facts) : []).ToList();
        if (contradictions is [var first, ..])
        {
            throw new DocumentException(
                "review", $"{contradictions.Count} facts that reviewers accepted would be {first.Kind}, such as {first.Before!.Quote} by {first.Rule}; --force extracts it all the same");
        }

        return new FinishedItem(item, results, options);
    }

    private async Task<IReadOnlyList<ExtractionResult>> WithinAsync(Func<IEnumerable<ExtractionResult>> work)
    {
        var last = Stopwatch.GetTimestamp();
        var task = Task.Run(() =>
        {
            var results = new List<ExtractionResult>();
            foreach (var result in work())
            {
                results.Add(result);
                Volatile.Write(ref last, Stopwatch.GetTimestamp());
            }

            return results;
        });
        while (true)
        {
            var left = limit - Stopwatch.GetElapsedTime(Volatile.Read(ref last));
            if (left <= TimeSpan.Zero)
            {
                throw new DocumentException("extract", $"the article was given up after {limit.TotalSeconds:0} seconds without a result");
            }

            try
            {
                return await task.WaitAsync(left);
            }
            catch (TimeoutException) when (!task.IsCompleted)
            {
                // Another document of the file may have come meanwhile.
            }
        }
    }

    private FinishedItem Failed(WorkItem item, string stage, string reason) =>
        new(item, [new ExtractionResult(item.Path, null, new DocumentException(stage, reason))], new SaveOptions { Fingerprint = pipeline.Fingerprint });
}
