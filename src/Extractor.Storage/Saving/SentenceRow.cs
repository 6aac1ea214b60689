namespace Extractor.Storage.Saving;

internal sealed record SentenceRow(long SentenceId, int FactCount, int SpanStart, string Text);
