using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Storage.Saving;

namespace Extractor.Storage.Jobs;

/// <summary>The rows of a finished item, made before anything is written.</summary>
internal sealed class ItemRows
{
    public ItemRows(FinishedItem finished, bool withPairs)
    {
        (Seq, Options, IsHeld) = (finished.Item.Seq, finished.Options, finished.Results is null);
        foreach (var result in finished.Results ?? [])
        {
            try
            {
                var extraction = result.Extraction ?? throw result.Failure!;
                Articles.Add((extraction, new VersionRows(extraction, withPairs)));
            }
            catch (DocumentException e)
            {
                Failures.Add((result.Path, e));
            }
        }
    }

    public long Seq { get; }

    public SaveOptions Options { get; }

    /// <summary>Whether the store holds all of it already.</summary>
    public bool IsHeld { get; }

    /// <summary>The documents that can be stored.</summary>
    public List<(Extraction Extraction, VersionRows Rows)> Articles { get; } = [];

    /// <summary>Why the others cannot.</summary>
    public List<(string Path, DocumentException Failure)> Failures { get; } = [];
}
