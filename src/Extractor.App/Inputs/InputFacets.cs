namespace Extractor.App.Inputs;

/// <summary>What the user says of a file beside its bytes; it goes before what the file says of itself.</summary>
/// <param name="Published">Publication date.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Address">Where it was published; files of one address are versions of one document.</param>
/// <param name="Tags">Labels for its documents.</param>
internal sealed record InputFacets(DateOnly? Published, string? Publisher, string? Address, IReadOnlyList<string> Tags)
{
    public static readonly InputFacets None = new(null, null, null, []);
}
