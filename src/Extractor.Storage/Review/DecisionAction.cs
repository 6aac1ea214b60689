namespace Extractor.Storage.Review;

/// <summary>What a reviewer did.</summary>
public enum DecisionAction
{
    /// <summary>It is right as it is shown; of a remark: it is in order.</summary>
    Accept,

    /// <summary>It is no fact, or wrong.</summary>
    Reject,

    /// <summary>It says something else.</summary>
    Correct,

    /// <summary>A fact that the machine had missed.</summary>
    Add,

    /// <summary>It belongs to another fact and is none of its own.</summary>
    Merge,

    /// <summary>It is several facts, which were added in its place.</summary>
    Split,

    /// <summary>Words about it; nothing is decided.</summary>
    Comment,

    /// <summary>Someone is to look at it; nothing is decided.</summary>
    Assign,

    /// <summary>An earlier decision does not count any more.</summary>
    Undo,
}
