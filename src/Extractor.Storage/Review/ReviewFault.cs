namespace Extractor.Storage.Review;

/// <summary>Why a decision cannot be taken.</summary>
public enum ReviewFault
{
    /// <summary>No fact or remark in sight has this name.</summary>
    NothingThere,

    /// <summary>Several have a name that begins so.</summary>
    Ambiguous,

    /// <summary>There is no such decision.</summary>
    NoDecision,

    /// <summary>The decision was undone already.</summary>
    UndoneAlready,

    /// <summary>The kind of fact has no such slot.</summary>
    UnknownSlot,

    /// <summary>The words are not where they are said to be.</summary>
    NotInText,

    /// <summary>Facts of several documents or kinds cannot become one.</summary>
    NotMergeable,

    /// <summary>The article holds as many facts as a store takes.</summary>
    Full,

    /// <summary>A remark can be accepted, rejected, commented and assigned, nothing else.</summary>
    NotForRemarks,
}
