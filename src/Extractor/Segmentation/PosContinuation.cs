namespace Extractor.Segmentation;

/// <summary>The two states a word may be in before it goes on: at its beginning or in its middle.</summary>
/// <param name="Begin">A state; the number of states where the model has no such.</param>
/// <param name="BeginTransition">What going on from it costs; negative infinity = never.</param>
internal readonly record struct PosContinuation(int Begin, double BeginTransition, int Middle, double MiddleTransition);
