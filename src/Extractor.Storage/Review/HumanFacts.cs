namespace Extractor.Storage.Review;

/// <summary>How facts that people state are told from the machine's.</summary>
public static class HumanFacts
{
    /// <summary>The rule of a fact that a reviewer added, or that stays because a reviewer said it is right.</summary>
    public const string Rule = "review/stated";
}
