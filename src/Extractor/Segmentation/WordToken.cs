namespace Extractor.Segmentation;

/// <summary>A word with its place in the text that was cut, half-open UTF-16 offsets.</summary>
public readonly record struct WordToken(string Word, int Start, int End);
