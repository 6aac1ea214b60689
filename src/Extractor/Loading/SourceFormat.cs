namespace Extractor.Loading;

/// <summary>The form of a file's content, by its first bytes before its name.</summary>
internal enum SourceFormat
{
    PlainText,
    Markdown,
    Html,
}
