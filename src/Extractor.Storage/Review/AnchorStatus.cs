namespace Extractor.Storage.Review;

/// <summary>How a decision fared when its document was extracted again.</summary>
public enum AnchorStatus
{
    /// <summary>The fact is there and says what it said.</summary>
    Kept,

    /// <summary>Its words stand elsewhere or in another sentence now; the decision went with them.</summary>
    Moved,

    /// <summary>The machine says something else than the reviewer saw, or does not find it any more. The reviewer's word stands.</summary>
    Changed,

    /// <summary>Its words are not to be found, or not certainly: the decision is kept and applied to nothing.</summary>
    Orphaned,
}
