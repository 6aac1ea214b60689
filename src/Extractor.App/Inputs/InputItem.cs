namespace Extractor.App.Inputs;

/// <summary>
/// One file to be read, known by its name alone: <see cref="InputSet.Read"/> gives its bytes. What could not even be
/// found (an empty glob, a broken archive) is an item too, so that its failure is told and the rest goes on.
/// </summary>
/// <param name="Path">Its name for people and for the store: a path, <c>archive.zip!entry</c>, or <c>-</c>.</param>
/// <param name="Facets">What the user says of it.</param>
internal sealed record InputItem(string Path, InputFacets Facets)
{
    /// <summary>Where it lies; null where <see cref="Failure"/> says why it cannot be read.</summary>
    public InputLocation? Location { get; init; }

    /// <summary>Why it cannot be read, as far as that is known before reading; else null.</summary>
    public string? Failure { get; init; }
}
