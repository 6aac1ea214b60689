namespace Extractor.App.Api;

/// <summary>A page of durable runs, the newest first.</summary>
/// <param name="Next">What to give as <c>after</c> for the page behind; null at the end.</param>
internal sealed record JobListBody(IReadOnlyList<JobBody> Items, string? Next);
