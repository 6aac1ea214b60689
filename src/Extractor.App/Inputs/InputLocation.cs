namespace Extractor.App.Inputs;

/// <summary>Where the bytes of an input lie: a file (<c>-</c> is standard input), and the way through the archives it is packed in.</summary>
/// <param name="File">As the file system knows it.</param>
/// <param name="Entries">Names of entries, the outermost archive's first; empty for a file that lies by itself.</param>
internal sealed record InputLocation(string File, IReadOnlyList<string> Entries)
{
    /// <summary>Parts a file from the entries in it, as in <c>year.zip!may/1.html</c>.</summary>
    public const char Separator = '!';

    public InputLocation Inside(string entry) => new(File, [.. Entries, entry]);
}
