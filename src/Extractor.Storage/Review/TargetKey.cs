namespace Extractor.Storage.Review;

/// <summary>What decisions hang on: a key within a document.</summary>
public readonly record struct TargetKey(string Document, string Target);
