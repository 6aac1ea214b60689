using Extractor.Documents;
using Extractor.Facts;

namespace Extractor.Storage.Records;

/// <summary>A document as the store holds it: equal to the one saved, with its facts and where it came from.</summary>
public sealed record StoredDocument
{
    public required long DocumentId { get; init; }

    public required Document Document { get; init; }

    /// <summary>In reading order.</summary>
    public required IReadOnlyList<StoredFact> Facts { get; init; }

    /// <summary>Issues of the document and of its facts, in reading order.</summary>
    public required IReadOnlyList<Issue> Issues { get; init; }

    /// <summary>Issues, and what nothing accounts for, in reading order; each with the words around it.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required string Fingerprint { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Whether it was taken out of sight.</summary>
    public required bool Withdrawn { get; init; }
}
