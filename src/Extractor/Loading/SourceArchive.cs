using System.IO.Compression;
using System.Text;
using Extractor.Documents;

namespace Extractor.Loading;

/// <summary>
/// An open zip archive, whose entries are read one by one. What its directory says is held against the limits when it
/// is opened, and what an entry gives against what the directory says. Not thread-safe.
/// </summary>
public sealed class SourceArchive : IDisposable
{
    private const long SmallEntry = 1 << 20;

    private readonly ZipArchive _zip;
    private readonly LoaderLimits _limits;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    private SourceArchive(ZipArchive zip, LoaderLimits limits)
    {
        _zip = zip;
        _limits = limits;
        foreach (var entry in zip.Entries.Where(IsWanted))
        {
            var name = entry.FullName;
            for (var copy = 2; !_entries.TryAdd(name, entry); copy++)
            {
                name = $"{entry.FullName}~{copy}"; // archives may hold one name twice
            }
        }

        Entries = [.. _entries.Keys];
        UnpackedBytes = zip.Entries.Sum(e => e.Length);
    }

    /// <summary>Names of the files in it, in the archive's order; folders and what systems leave behind are not among them.</summary>
    public IReadOnlyList<string> Entries { get; }

    /// <summary>Bytes of all entries, unpacked, as the directory says.</summary>
    public long UnpackedBytes { get; }

    /// <summary>Whether the source is a zip archive of files, and not a document that is packed as one.</summary>
    public static bool IsArchive(Source source) => source.Bytes.Span.StartsWith("PK"u8) && SourceFormats.Of(source) == SourceFormat.Archive;

    /// <summary>Opens an archive.</summary>
    /// <param name="content">Can be sought in; closed with the archive, and where opening fails.</param>
    /// <param name="limits">What it may ask for.</param>
    /// <exception cref="DocumentException">The archive is broken or asks for more than a limit, which the message names.</exception>
    public static SourceArchive Open(Stream content, LoaderLimits limits)
    {
        ZipArchive? zip = null;
        try
        {
            // Names without the mark of UTF-8 are in the writer's code page, for Chinese archives GB18030.
            zip = new ZipArchive(content, ZipArchiveMode.Read, false, CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!);
            Check(zip, limits);
            return new SourceArchive(zip, limits);
        }
        catch (Exception x) when (x is InvalidDataException or DocumentException or IOException)
        {
            zip?.Dispose();
            content.Dispose();
            throw x as DocumentException ?? new DocumentException("load", $"the zip archive is broken: {x.Message}", x);
        }
    }

    /// <summary>The bytes of an entry.</summary>
    /// <param name="entry">One of <see cref="Entries"/>.</param>
    /// <exception cref="DocumentException">There is no such entry, it is broken, or it unpacks to more than it may.</exception>
    public byte[] Read(string entry)
    {
        if (!_entries.TryGetValue(entry, out var found))
        {
            throw Refused($"holds no entry '{entry}'");
        }

        if (found.Length > _limits.FileBytes)
        {
            throw Refused($"unpacks '{entry}' to more than the limit of {_limits.FileBytes} bytes");
        }

        try
        {
            using var stream = found.Open();
            var bytes = new byte[found.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read == bytes.Length && stream.ReadByte() < 0 ? bytes : throw Refused($"unpacks '{entry}' to another size than its directory says");
        }
        catch (Exception x) when (x is InvalidDataException or IOException or NotSupportedException)
        {
            throw new DocumentException("load", $"entry '{entry}' of the zip archive is broken: {x.Message}", x);
        }
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>Refuses an archive that asks for more than the limits, by what its directory says.</summary>
    internal static void Check(ZipArchive zip, LoaderLimits limits)
    {
        if (zip.Entries.Count > limits.Entries)
        {
            throw Refused($"holds {zip.Entries.Count} entries, more than the limit of {limits.Entries}");
        }

        if (zip.Entries.FirstOrDefault(e => e.FullName.Split('/', '\\').Contains("..") || e.FullName.StartsWith('/')) is { } escaping)
        {
            throw Refused($"holds an entry that leads out of it: '{escaping.FullName}'");
        }

        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            if (entry.Length > SmallEntry && entry.Length / Math.Max(1, entry.CompressedLength) > limits.Ratio)
            {
                throw Refused($"unpacks '{entry.FullName}' to more than the limit of {limits.Ratio} times its size");
            }
        }

        if (total > limits.UnpackedBytes)
        {
            throw Refused($"unpacks to {total} bytes, more than the limit of {limits.UnpackedBytes}");
        }
    }

    /// <summary>Files, but not those that systems leave behind.</summary>
    private static bool IsWanted(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && entry.Name[0] != '.' && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static DocumentException Refused(string reason) => new("load", $"the zip archive {reason}");
}
