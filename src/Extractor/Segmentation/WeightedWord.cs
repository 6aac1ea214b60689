namespace Extractor.Segmentation;

/// <summary>A keyword with its weight.</summary>
public readonly record struct WeightedWord(string Word, double Weight);
