using System.Text;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Finds the loader for a source and reads its documents. Thread-safe.</summary>
public static class LoaderCatalog
{
    /// <summary>Reads every document of a source, unrepaired.</summary>
    /// <exception cref="DocumentException">The source cannot be read; the message says why.</exception>
    public static IReadOnlyList<Document> Load(Source source, DateOnly? published)
    {
        var text = Encoding.UTF8.GetString(source.Bytes.Span);
        return
        [
            new Document
            {
                Path = source.Path,
                ContentHash = source.ContentHash,
                Body = MappedText.Identity(text),
                Blocks = [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)],
                Published = published,
            },
        ];
    }
}
