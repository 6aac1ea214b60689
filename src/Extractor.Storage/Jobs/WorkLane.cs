namespace Extractor.Storage.Jobs;

/// <summary>Which queue a run waits in; each has workers of its own.</summary>
public enum WorkLane
{
    /// <summary>Loads of any size.</summary>
    Bulk,

    /// <summary>A few articles that somebody waits for.</summary>
    Interactive,
}
