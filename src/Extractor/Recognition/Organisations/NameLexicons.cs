namespace Extractor.Recognition.Organisations;

/// <summary>The word lists by which organisations, places, positions and people are recognised. Thread-safe.</summary>
internal sealed class NameLexicons
{
    public required Lexicon Organisations { get; init; }

    public required SuffixLexicon Suffixes { get; init; }

    public required Lexicon Breaks { get; init; }

    public required Lexicon Inner { get; init; }

    public required Lexicon Generic { get; init; }

    public required Lexicon Regions { get; init; }

    public required SuffixLexicon RegionSuffixes { get; init; }

    public required Lexicon RegionNone { get; init; }

    public required Lexicon Positions { get; init; }

    public required Lexicon Modifiers { get; init; }

    public required Lexicon PositionStops { get; init; }

    public required Lexicon Surnames { get; init; }

    public required Lexicon NotNames { get; init; }

    public required Lexicon NameFollow { get; init; }

    public required Lexicon Transliteration { get; init; }

    /// <summary>Reads them from a pipeline's folder; faults are added as <c>file:line: what is wrong</c>.</summary>
    public static NameLexicons Load(string folder, ICollection<string> faults)
    {
        Lexicon Read(string name) => Lexicon.Load(Path.Combine(folder, name + ".tsv"), faults);
        return new NameLexicons
        {
            Organisations = Read("organisations"),
            Suffixes = new SuffixLexicon(Read("org-suffixes")),
            Breaks = Read("org-breaks"),
            Inner = Read("org-inner"),
            Generic = Read("org-generic"),
            Regions = Read("regions"),
            RegionSuffixes = new SuffixLexicon(Read("region-suffixes")),
            RegionNone = Read("region-none"),
            Positions = Read("positions"),
            Modifiers = Read("position-modifiers"),
            PositionStops = Read("position-stops"),
            Surnames = Read("surnames"),
            NotNames = Read("not-names"),
            NameFollow = Read("name-follow"),
            Transliteration = Read("transliteration"),
        };
    }
}
