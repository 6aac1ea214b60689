namespace Extractor.App.Pages.Lexicons;

/// <summary>A word that somebody would add to the pipeline, and what it would change.</summary>
public sealed record LexiconModel
{
    /// <summary>Names of the lexicons there are.</summary>
    public required IReadOnlyList<string> Lexicons { get; init; }

    public string List { get; init; } = "";

    public string Word { get; init; } = "";

    public string Normal { get; init; } = "";

    /// <summary>What the pipeline says is wrong with it, or why it was not tried.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Null where nothing was tried yet.</summary>
    public LexiconTrial? Trial { get; init; }

    /// <summary>The line as it would stand in the file.</summary>
    public string Line => Normal.Length == 0 ? Word : $"{Word}\t{Normal}";
}
