namespace Extractor.Segmentation;

/// <summary>The parts of a model file, in their order. Each begins at a multiple of 64 bytes; numbers are little-endian.</summary>
internal enum ModelSection
{
    /// <summary>ushort for each UTF-16 unit: its code, 0 = outside words. Frequent characters have small codes.</summary>
    Codes,

    /// <summary>The dictionary, as <see cref="TrieNode"/>s.</summary>
    Words,

    /// <summary>long: the distinct frequencies, by the index that nodes hold; entry 0 is 0.</summary>
    Frequencies,

    /// <summary>double: their natural logarithms; entry 0, for words not in the dictionary, is that of 1.</summary>
    Logarithms,

    /// <summary>long: sum of all frequencies; double: its natural logarithm; double: median of the inverse document frequencies.</summary>
    Totals,

    /// <summary>UTF-8: names of the tags, by id from 1 on, parted by line feeds.</summary>
    Tags,

    /// <summary>UTF-8: words with characters outside <see cref="Codes"/>: word, frequency, tag, as in the source.</summary>
    OtherWords,

    /// <summary>double: 4 start values, 4 × 4 transitions (from × to); states in the order B, E, M, S.</summary>
    HmmTransitions,

    /// <summary>double: for each code 4 emissions.</summary>
    HmmEmissions,

    /// <summary>byte pairs for each state of the part-of-speech model, ascending: position (0–3 = B, E, M, S), tag id.</summary>
    PosStates,

    /// <summary>double: start value of each state.</summary>
    PosStarts,

    /// <summary>double: transitions, to × from; negative infinity = never.</summary>
    PosTransitions,

    /// <summary>int pairs for each code, and one more: where its emissions begin, and how many of them are its listed states.</summary>
    PosEmissionIndex,

    /// <summary>byte: the state of each emission; the listed ones of a code first, ascending, then the others, ascending.</summary>
    PosEmissionStates,

    /// <summary>double: value of each emission.</summary>
    PosEmissions,

    /// <summary>Words with inverse document frequencies, as <see cref="TrieNode"/>s.</summary>
    IdfWords,

    /// <summary>double: the distinct inverse document frequencies by index; entry 0 unused.</summary>
    IdfValues,

    Count,
}
