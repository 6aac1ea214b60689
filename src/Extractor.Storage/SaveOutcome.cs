namespace Extractor.Storage;

/// <summary>What saving one article did.</summary>
public enum SaveOutcome
{
    /// <summary>The path was not in the store.</summary>
    New,

    /// <summary>The path was there with another content, or another pipeline made other facts of it.</summary>
    Changed,

    /// <summary>The store held all of it already; nothing was written but the run's count.</summary>
    Unchanged,
}
