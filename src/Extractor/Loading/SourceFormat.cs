namespace Extractor.Loading;

/// <summary>The form of a file's content.</summary>
internal enum SourceFormat
{
    PlainText,
    Markdown,
    Html,
    Feed,
    Json,
    JsonLines,
    Word,
    Pdf,
    Archive,
}
