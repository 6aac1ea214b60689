namespace Extractor.Facts.Figures.Ranking;

/// <summary>A phrase that may name what a figure measures.</summary>
/// <param name="Elements">Where it stands in the figure's sentence; empty for a phrase carried over.</param>
/// <param name="Carried">What was carried over from earlier clauses; null for one of the sentence.</param>
/// <param name="Place">Index in <see cref="PhraseFeatures.Places"/>.</param>
internal readonly record struct PhraseCandidate(Rules.ElementRange Elements, Phrase? Carried, int Place);
