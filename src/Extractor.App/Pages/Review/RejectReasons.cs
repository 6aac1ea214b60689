namespace Extractor.App.Pages.Review;

/// <summary>Why a fact is rejected; the digit of each is its place.</summary>
internal static class RejectReasons
{
    public static readonly IReadOnlyList<string> Codes =
        ["not-a-fact", "wrong-value", "wrong-indicator", "wrong-period", "wrong-unit", "wrong-span", "duplicate", "source-error", "other"];
}
