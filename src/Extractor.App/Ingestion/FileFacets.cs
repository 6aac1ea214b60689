namespace Extractor.App.Ingestion;

/// <summary>What is known of one file beside its bytes.</summary>
internal sealed record FileFacets(DateOnly? Published, IReadOnlyList<string> Tags)
{
    public static readonly FileFacets None = new(null, []);
}
