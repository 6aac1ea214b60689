namespace Extractor.Storage.Queries;

/// <summary>One name that can stand before a colon in a query.</summary>
/// <param name="Name">As in CONTRACT; what errors and facets call it.</param>
/// <param name="Type">How its values are read and compared.</param>
/// <param name="Fields">The attributes it looks at; a fact is found when one of them passes.</param>
public sealed record Qualifier(string Name, QualifierType Type, params string[] Fields)
{
    /// <summary>Other names people type for it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>For a choice, the values there are; empty where packs may add more.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>A value to show in errors.</summary>
    public required string Example { get; init; }
}
