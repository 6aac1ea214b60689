namespace Extractor.Recognition.Organisations;

/// <summary>The word lists by which organisations, places, positions and people are recognised. Thread-safe.</summary>
internal sealed class NameLexicons
{
    public required FirstCharacters First { get; init; }

    public required Lexicon Organisations { get; init; }

    public required SuffixLexicon Suffixes { get; init; }

    public required Lexicon Breaks { get; init; }

    public required Lexicon Inner { get; init; }

    public required Lexicon Generic { get; init; }

    public required Lexicon NotOrganisations { get; init; }

    public required Lexicon Regions { get; init; }

    public required SuffixLexicon RegionSuffixes { get; init; }

    public required Lexicon RegionNone { get; init; }

    public required Lexicon Positions { get; init; }

    /// <summary>The positions again, to be found at the end of a word such as 商会会长.</summary>
    public required SuffixLexicon PositionEnds { get; init; }

    public required Lexicon Modifiers { get; init; }

    public required Lexicon PositionStops { get; init; }

    /// <summary>Words that tell where an organisation ends and a position begins.</summary>
    public required Lexicon PositionParts { get; init; }

    public required Lexicon Surnames { get; init; }

    public required Lexicon NotNames { get; init; }

    public required Lexicon NameFollow { get; init; }

    public required Lexicon Transliteration { get; init; }

    /// <summary>Reads them from a pipeline's folder; faults are added as <c>file:line: what is wrong</c>.</summary>
    public static NameLexicons Load(string folder, ICollection<string> faults)
    {
        Lexicon Read(string name) => Lexicon.Load(Path.Combine(folder, name + ".tsv"), faults);
        var (organisations, regions) = (Read("organisations"), Read("regions"));
        var (suffixes, regionSuffixes) = (Read("org-suffixes"), Read("region-suffixes"));
        var (positions, modifiers, breaks) = (Read("positions"), Read("position-modifiers"), Read("org-breaks"));
        var first = new FirstCharacters();
        first.Add(organisations, FirstCharacters.Known);
        first.Add(regions, FirstCharacters.Known);
        first.Add(positions, FirstCharacters.Position);
        first.Add(modifiers, FirstCharacters.Position);
        first.Add(breaks, FirstCharacters.Break);
        first.AddLast(suffixes, FirstCharacters.Suffix);
        first.AddLast(regionSuffixes, FirstCharacters.RegionSuffix);
        first.AddLast(positions, FirstCharacters.PositionEnd);
        return new NameLexicons
        {
            First = first,
            Organisations = organisations,
            Suffixes = new SuffixLexicon(suffixes),
            Breaks = breaks,
            Inner = Read("org-inner"),
            Generic = Read("org-generic"),
            NotOrganisations = Read("org-none"),
            Regions = regions,
            RegionSuffixes = new SuffixLexicon(regionSuffixes),
            RegionNone = Read("region-none"),
            Positions = positions,
            PositionEnds = new SuffixLexicon(positions),
            Modifiers = modifiers,
            PositionStops = Read("position-stops"),
            PositionParts = Read("position-parts"),
            Surnames = Read("surnames"),
            NotNames = Read("not-names"),
            NameFollow = Read("name-follow"),
            Transliteration = Read("transliteration"),
        };
    }
}
