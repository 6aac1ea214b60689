using Extractor.Documents;
using Extractor.Loading;
using Extractor.Rules;

namespace Extractor.Pipelines;

/// <summary>What the caller knows beside the bytes.</summary>
public sealed record ExtractionOptions
{
    public static readonly ExtractionOptions Default = new();

    /// <summary>Publication date that goes before what the page says; null leaves it to the page.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published it, in place of what the page says.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was published, in place of what the file says.</summary>
    public string? Address { get; init; }

    /// <summary>Turns PDF files into text, see <see cref="LoaderOptions.PdfText"/>.</summary>
    public Func<ReadOnlyMemory<byte>, string>? PdfText { get; init; }

    public LoaderLimits Limits { get; init; } = LoaderLimits.Default;

    /// <summary>How long one document may take; null is for ever.</summary>
    public DocumentDeadline? Deadline { get; init; }

    /// <summary>Whether every number, title and person is accounted for in <see cref="Extraction.Coverage"/>.</summary>
    public bool Audit { get; init; }

    /// <summary>Counts what each rule does; null counts nothing. One thread alone may use one profile.</summary>
    public RuleProfile? Profile { get; init; }
}
