using System.Security.Cryptography;

namespace Extractor.Documents;

/// <summary>The bytes of one file as they were read. Immutable; two sources with equal bytes have the same identity.</summary>
public sealed class Source
{
    /// <param name="path">How the user named it: a path, or <c>archive.zip!entry</c>, or <c>-</c> for standard input.</param>
    /// <param name="bytes">The raw content; must not change afterwards.</param>
    public Source(string path, ReadOnlyMemory<byte> bytes)
    {
        Path = path;
        Bytes = bytes;
        ContentHash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
    }

    public string Path { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string ContentHash { get; }
}
