using Extractor.Rules;

namespace Extractor.Pipelines;

/// <summary>What the caller knows beside the bytes.</summary>
public sealed record ExtractionOptions
{
    public static readonly ExtractionOptions Default = new();

    /// <summary>Publication date that goes before what the page says; null leaves it to the page.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whether every number, title and person is accounted for in <see cref="Extraction.Coverage"/>.</summary>
    public bool Audit { get; init; }

    /// <summary>Counts what each rule does; null counts nothing. One thread alone may use one profile.</summary>
    public RuleProfile? Profile { get; init; }
}
