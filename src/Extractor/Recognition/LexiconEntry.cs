namespace Extractor.Recognition;

/// <summary>One line of a lexicon.</summary>
/// <param name="Word">As it stands in texts.</param>
/// <param name="Normal">Its normal form; the word itself where the line gives none.</param>
/// <param name="Fields">The columns behind the normal form, possibly none.</param>
public sealed record LexiconEntry(string Word, string Normal, IReadOnlyList<string> Fields);
