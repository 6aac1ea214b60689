namespace Extractor.App.Api;

/// <summary>A page of people.</summary>
/// <param name="Next">What to give as <c>after</c> for the page behind; null at the end.</param>
/// <param name="Total">How many there are.</param>
internal sealed record ExpertListBody(IReadOnlyList<ExpertBody> Items, string? Next, int Total);
