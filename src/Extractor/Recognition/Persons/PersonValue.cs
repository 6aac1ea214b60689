using Extractor.Text;

namespace Extractor.Recognition.Persons;

/// <summary>The meaning of an annotation labelled <c>person</c>: somebody whose position or organisation is printed beside the name.</summary>
/// <param name="Name">As printed without spaces inside; null where the name is not printed.</param>
/// <param name="NameSpan">Where the name stands; empty where it is not printed.</param>
/// <param name="Affiliations">Organisations as printed, each once, in order; possibly none.</param>
/// <param name="Titles">Positions and ranks as printed, in order; possibly none.</param>
/// <param name="Form">How it is printed.</param>
public sealed record PersonValue(
    string? Name,
    TextSpan NameSpan,
    IReadOnlyList<string> Affiliations,
    IReadOnlyList<string> Titles,
    PersonForm Form);
