using Extractor.Storage.Records;

namespace Extractor.App.Api;

/// <summary>A page of documents, by path.</summary>
/// <param name="Next">What to give as <c>after</c> for the page behind; null at the end.</param>
internal sealed record DocumentListBody(IReadOnlyList<DocumentSummary> Items, string? Next);
