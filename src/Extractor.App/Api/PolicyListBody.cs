namespace Extractor.App.Api;

/// <summary>A page of titled documents.</summary>
/// <param name="Next">What to give as <c>after</c> for the page behind; null at the end.</param>
/// <param name="Total">How many there are.</param>
internal sealed record PolicyListBody(IReadOnlyList<PolicyBody> Items, string? Next, int Total);
