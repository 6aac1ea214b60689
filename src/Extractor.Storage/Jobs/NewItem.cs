namespace Extractor.Storage.Jobs;

/// <summary>One thing to be worked on.</summary>
/// <param name="Path">What the document is called; a run holds each path once.</param>
/// <param name="Place">Where its bytes are read, where that is not the path.</param>
/// <param name="Facets">What is known of it beside its bytes, as the program notes it.</param>
/// <param name="Content">Its bytes, where they are kept in the ledger until it is done.</param>
public sealed record NewItem(string Path, string? Place = null, string? Facets = null, ReadOnlyMemory<byte>? Content = null);
