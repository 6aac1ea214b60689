using Extractor.Facts;
using Extractor.Text;

namespace Extractor.Storage.Records;

/// <summary>A fact as the store holds it, equal to the one saved, with what its document says.</summary>
public sealed record StoredFact
{
    public required Fact Fact { get; init; }

    public required long DocumentId { get; init; }

    /// <summary>Path of its document.</summary>
    public required string Document { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>The reviewer's word: pending, accepted, rejected or corrected.</summary>
    public required string State { get; init; }

    /// <summary>What the machine said where a reviewer's word stands in its place; null where nothing was changed.</summary>
    public Fact? Machine { get; init; }

    /// <summary>Whether a person stated it and the machine does not find it.</summary>
    public bool IsHuman => Fact.Rule == Review.HumanFacts.Rule;

    /// <summary>The run that brought the fact or last changed what it says.</summary>
    public required long ChangedRun { get; init; }

    /// <summary>Where the words of the query stand in its sentence; empty for facts that were not searched for.</summary>
    public IReadOnlyList<TextSpan> Matches { get; init; } = [];

    /// <summary>Number of its row; the order of results.</summary>
    internal long RowId { get; init; }
}
