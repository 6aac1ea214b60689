namespace Extractor.Audit;

/// <summary>Whether something in an article is accounted for.</summary>
public enum CoverageOutcome
{
    /// <summary>A fact quotes it.</summary>
    Fact,

    /// <summary>A pattern says why it is no fact.</summary>
    Ignored,

    /// <summary>Nothing accounts for it: a reviewer should look.</summary>
    Unexplained,
}
