namespace Extractor.App.Api;

/// <summary>A page of what needs a human, the riskiest first.</summary>
/// <param name="Next">What to give as <c>after</c> for the page behind; null at the end.</param>
/// <param name="Total">How many wait, or where <paramref name="TotalIsCapped"/> at least so many.</param>
internal sealed record ReviewListBody(IReadOnlyList<ReviewItemBody> Items, string? Next, long Total, bool TotalIsCapped);
