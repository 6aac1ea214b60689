namespace Extractor.Storage.Jobs;

/// <summary>Where one item of a run stands.</summary>
public enum ItemState
{
    Waiting,
    New,
    Changed,
    Unchanged,
    Failed,
}
