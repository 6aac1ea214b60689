namespace Extractor.App.Api;

/// <summary>A page of facts.</summary>
/// <param name="Next">What to give as <c>after</c> for the page behind; null at the end.</param>
/// <param name="Previous">The same for the page before; null at the beginning.</param>
/// <param name="Total">How many facts the query finds, or where <paramref name="TotalIsCapped"/> at least so many.</param>
/// <param name="Facets">Those asked for.</param>
internal sealed record FactPageBody(IReadOnlyList<FactBody> Items, string? Next, string? Previous, long Total, bool TotalIsCapped, IReadOnlyList<FacetBody> Facets);
