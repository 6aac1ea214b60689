namespace Extractor.Loading;

/// <summary>A file's bytes as text.</summary>
/// <param name="Text">The characters, without a byte order mark.</param>
/// <param name="Charset">Name of the character set they were read with, such as <c>utf-8</c>.</param>
public sealed record DecodedText(string Text, string Charset);
