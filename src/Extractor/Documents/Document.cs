using Extractor.Text;

namespace Extractor.Documents;

/// <summary>
/// One article: its text with the way back to the source, and what its page says of it. Immutable; loading makes it,
/// repair returns a new one, later stages only add layers beside it.
/// </summary>
public sealed record Document
{
    /// <summary>How the user named the file; of several documents in one file with <c>#n</c> behind it.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the raw bytes this document came from (of several in one file, of its own part).</summary>
    public required string ContentHash { get; init; }

    /// <summary>The text, headline included, mapped to the decoded source.</summary>
    public required MappedText Body { get; init; }

    /// <summary>
    /// Where the source that <see cref="Body"/> is mapped to begins in the decoded file: 0, or of several documents in one
    /// file the start of this one's own part, which alone it holds.
    /// </summary>
    public int SourceStart { get; init; }

    /// <summary>All blocks in reading order; every non-blank character of the text lies in exactly one.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The headline without surrounding white space; null where none was found.</summary>
    public string? Title { get; init; }

    /// <summary>Publication date from the option, the page or its metadata; null where nothing says it. Never the clock.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published it (来源, masthead); null where the page does not say.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was published, as the user or the file's own data (a feed's link) name it; null where nothing does.</summary>
    public string? Address { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>What loading and repair found that a reviewer must be shown.</summary>
    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <summary>Name of the character set the bytes were decoded with, such as <c>utf-8</c> or <c>gb18030</c>.</summary>
    public string Charset { get; init; } = "utf-8";

    public string Text => Body.Text;

    /// <summary>The place in the decoded file that the given span of the text came from.</summary>
    public TextSpan InFile(TextSpan span)
    {
        var source = Body.ToSource(span);
        return new TextSpan(source.Start + SourceStart, source.End + SourceStart);
    }
}
