using Extractor.App.Tests.Web;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage;
using Extractor.Storage.Jobs;

namespace Extractor.App.Tests.Api;

/// <summary>Does what waits in the ledger, in the test's own thread.</summary>
internal static class LedgerWorker
{
    public static void Run(IFactStore store)
    {
        var request = new ClaimRequest("test", Environment.MachineName, TestServer.Pipeline.Fingerprint, WorkLane.Interactive, TimeSpan.FromMinutes(1), null);
        while (store.Jobs.Claim(request) is { } lease)
        {
            foreach (var item in store.Jobs.Waiting(lease))
            {
                var source = new Source(item.Path, store.Jobs.Content(item.RunId, item.Seq)!);
                var results = TestServer.Pipeline.Extract(source, new ExtractionOptions()).Select(e => new ExtractionResult(item.Path, e, null)).ToList();
                store.Jobs.Save(lease, item, results, new SaveOptions { Fingerprint = TestServer.Pipeline.Fingerprint, SourcePath = item.Path, SourceHash = source.ContentHash });
            }

            store.Jobs.Close(lease);
        }
    }
}
