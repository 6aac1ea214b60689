using System.Collections.Concurrent;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Storage.Review;

namespace Extractor.App.Review;

/// <summary>Runs stored documents through another pipeline beside the facts that are stored; nothing is written.</summary>
internal sealed class PipelineDiff(IFactStore store, Pipeline changed)
{
    /// <param name="query">Which documents.</param>
    /// <param name="done">Told after each document.</param>
    /// <param name="failed">Told of a document that the pipeline cannot read.</param>
    public IReadOnlyList<FactChange> Run(Query query, Action done, Action<string, string> failed, CancellationToken cancellation)
    {
        var changes = new ConcurrentBag<(long Order, FactChange Change)>();
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(store.EachDocument(query).Select((d, i) => (d.DocumentId, d.Path, Place: i)), parallel, document =>
        {
            try
            {
                if (store.FindDocument(document.DocumentId) is { } held)
                {
                    var fresh = changed.Extract(held.Document, new ExtractionOptions());
                    var order = (long)document.Place << 20;
                    foreach (var change in Of(held, fresh.Facts))
                    {
                        changes.Add((order++, change));
                    }
                }
            }
            catch (DocumentException x)
            {
                failed(document.Path, x.Message);
            }

            done();
        });
        return [.. changes.OrderBy(c => c.Order).Select(c => c.Change)];
    }

    /// <summary>What other facts of the same document change, in reading order; only another rule, confidence or place is no change.</summary>
    public static IEnumerable<FactChange> Of(StoredDocument held, IReadOnlyList<Fact> fresh)
    {
        var after = fresh.GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.First());
        var before = new HashSet<string>();
        foreach (var stored in held.Facts.Where(f => !f.IsHuman))
        {
            var machine = stored.Machine ?? stored.Fact;
            before.Add(machine.Key);
            var now = after.GetValueOrDefault(machine.Key);
            if (now is null || !FactContent.Of(machine).SaysWhat(FactContent.Of(now)))
            {
                yield return new FactChange(held.Document.Path, now is null ? "lost" : "changed", stored.State, machine, now, Contradicts(stored, machine));
            }
        }

        foreach (var gained in fresh.Where(f => !before.Contains(f.Key)))
        {
            yield return new FactChange(held.Document.Path, "gained", "pending", null, gained, false);
        }
    }

    /// <summary>A reviewer had said the machine is right, and it would no longer say so.</summary>
    private static bool Contradicts(StoredFact stored, Fact machine) =>
        stored.State is "accepted" or "corrected" && FactContent.Of(stored.Fact).SaysWhat(FactContent.Of(machine));
}
