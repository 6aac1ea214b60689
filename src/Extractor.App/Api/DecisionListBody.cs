namespace Extractor.App.Api;

/// <summary>A page of the log of decisions, the newest first.</summary>
/// <param name="Next">What to give as <c>after</c> for the page behind; null at the end.</param>
internal sealed record DecisionListBody(IReadOnlyList<DecisionBody> Items, string? Next);
