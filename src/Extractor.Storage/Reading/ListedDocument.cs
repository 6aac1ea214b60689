using Extractor.Storage.Records;

namespace Extractor.Storage.Reading;

internal sealed record ListedDocument(DocumentSummary Summary, IReadOnlyList<string> Authors, IReadOnlyList<string> Tags);
