namespace Extractor.Storage.Saving;

/// <param name="Pairs">What the full-text index is given where the database does not make it itself; null where it does.</param>
internal sealed record SentenceRow(long SentenceId, int FactCount, int SpanStart, string Text, string? Pairs = null);
