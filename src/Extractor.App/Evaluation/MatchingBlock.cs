namespace Extractor.App.Evaluation;

/// <summary>A run of equal elements: where it begins in either sequence, and how long it is.</summary>
internal readonly record struct MatchingBlock(int A, int B, int Size);
