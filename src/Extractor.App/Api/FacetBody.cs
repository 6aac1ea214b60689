using Extractor.Storage.Records;

namespace Extractor.App.Api;

/// <summary>The commonest values of one attribute.</summary>
/// <param name="IsCapped">Whether only the newest hits were counted.</param>
internal sealed record FacetBody(string Name, long Counted, bool IsCapped, IReadOnlyList<FacetValue> Values)
{
    public static FacetBody Of(Facet facet) => new(facet.Name, facet.Counted, facet.IsCapped, facet.Values);
}
