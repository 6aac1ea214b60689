using System.ComponentModel;

namespace Extractor.App.Api;

/// <summary>A word that somebody would add to a lexicon.</summary>
internal sealed record WordRequest
{
    [Description("Name of the lexicon, such as speech-verbs")]
    public required string Lexicon { get; init; }

    [Description("The line as it would stand in the file: word, normal form, further columns, parted by tabs")]
    public required string Line { get; init; }

    [Description("Why")]
    public string? Reason { get; init; }
}
