using System.Diagnostics;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Rules;
using Extractor.Storage;
using Extractor.Storage.Queries;

namespace Extractor.App.Review;

/// <summary>Runs stored documents through a pipeline to see what each rule costs and what it alone finds; nothing is written.</summary>
internal static class RuleSurvey
{
    /// <param name="most">At most so many documents, spread evenly over the store.</param>
    /// <returns>What each rule did, and over how many documents.</returns>
    public static (IReadOnlyDictionary<string, RuleTally> Rules, int Documents) Run(IFactStore store, Pipeline pipeline, int most, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var profile = new RuleProfile(() => Stopwatch.GetElapsedTime(start));
        var documents = store.EachDocument(Query.Everything).Select(d => d.DocumentId).ToList();
        var (count, step) = (0, Math.Max(1.0, (double)documents.Count / most));
        for (var at = 0.0; (int)at < documents.Count; at += step)
        {
            cancellation.ThrowIfCancellationRequested();
            if (store.FindDocument(documents[(int)at]) is { } held)
            {
                try
                {
                    pipeline.Extract(held.Document, new ExtractionOptions { Profile = profile });
                    count++;
                }
                catch (DocumentException)
                {
                    // Counted nowhere: how a rule fares is told by the documents that can be read.
                }
            }
        }

        return (pipeline.Packs.SelectMany(p => p.Rules.Rules).ToDictionary(r => r.Id, r => profile[r]), count);
    }
}
