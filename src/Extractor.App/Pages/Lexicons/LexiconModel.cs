using Extractor.App.Words;
using Extractor.Storage.Words;

namespace Extractor.App.Pages.Lexicons;

/// <summary>Words for the pipeline: the one somebody would add with what it would change, and those that stand.</summary>
public sealed record LexiconModel
{
    /// <summary>Names of the lexicons there are.</summary>
    public required IReadOnlyList<string> Lexicons { get; init; }

    public string List { get; init; } = "";

    public string Word { get; init; } = "";

    public string Normal { get; init; } = "";

    /// <summary>Further columns, parted by bars.</summary>
    public string More { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>What the chosen lexicon says of itself.</summary>
    public string About { get; init; } = "";

    /// <summary>A few of its lines.</summary>
    public IReadOnlyList<string> Sample { get; init; } = [];

    /// <summary>Why the word was not tried or taken.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Whether that is so because reviewers had accepted what it changes.</summary>
    public bool Contradicts { get; init; }

    /// <summary>Null where nothing was tried yet.</summary>
    internal WordTrial? Trial { get; init; }

    /// <summary>Proposals, the newest first.</summary>
    public IReadOnlyList<WordChange> Waiting { get; init; } = [];

    /// <summary>Adopted words, the newest first.</summary>
    internal IReadOnlyList<(WordChange Change, WordStanding Standing)> Adopted { get; init; } = [];

    /// <summary>The newest entries of the log.</summary>
    public IReadOnlyList<WordChange> Log { get; init; } = [];

    /// <summary>The entry that was made just now.</summary>
    public WordChange? Done { get; init; }

    public bool MayPropose { get; init; }

    public bool MayAdopt { get; init; }

    /// <summary>The line as it would stand in the file.</summary>
    public WordEntry Entry => new(List, Line(Word, Normal, More));

    private static string Line(string word, string normal, string more)
    {
        string[] columns = [word, normal, .. more.Length == 0 ? [] : more.Split('|', StringSplitOptions.TrimEntries)];
        return string.Join('\t', columns).TrimEnd('\t');
    }
}
