namespace Extractor.App.Api;

/// <summary>A page of the documents of a run, in its order.</summary>
/// <param name="Next">What to give as <c>after</c> for the page behind; null at the end.</param>
internal sealed record JobItemsBody(IReadOnlyList<JobItemBody> Items, string? Next);
