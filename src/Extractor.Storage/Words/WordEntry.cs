namespace Extractor.Storage.Words;

/// <summary>A line for a lexicon.</summary>
/// <param name="Lexicon">The lexicon's name, without folder and ending.</param>
/// <param name="Line">As it stands in the file: word, normal form, further columns, parted by tabs.</param>
public sealed record WordEntry(string Lexicon, string Line)
{
    /// <summary>The lexicon of names that mean one indicator: searches go by them, no stage of the pipeline does.</summary>
    public const string Aliases = "indicator-aliases";

    public string Word => Line.Split('\t')[0];
}
