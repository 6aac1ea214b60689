using Extractor.Documents;

namespace Extractor.Loading;

/// <summary>One document of a source, or why it could not be read; exactly one of the two is given.</summary>
/// <param name="Path">Its name, with <c>#n</c> behind the source's for one of several.</param>
public sealed record LoadedDocument(string Path, Document? Document, DocumentException? Failure)
{
    internal static LoadedDocument Of(Document document) => new(document.Path, document, null);

    internal static LoadedDocument Failed(string path, string reason) => new(path, null, new DocumentException("load", reason));

    /// <exception cref="DocumentException">It could not be read.</exception>
    internal Document OrThrow() => Document ?? throw Failure!;
}
