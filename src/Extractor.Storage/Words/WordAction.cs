namespace Extractor.Storage.Words;

/// <summary>What somebody says of a word for a lexicon.</summary>
public enum WordAction
{
    /// <summary>It should be added.</summary>
    Proposed,

    /// <summary>It belongs to the pipeline in force.</summary>
    Adopted,

    /// <summary>A proposal is not taken.</summary>
    Declined,

    /// <summary>It was adopted, and does not belong to the pipeline any more.</summary>
    Withdrawn,
}
