using System.IO.Compression;
using System.Text;
using Extractor.Documents;

namespace Extractor.Loading;

/// <summary>Unpacks zip archives into sources, one an entry, named <c>archive.zip!folder/entry</c>. Thread-safe.</summary>
public static class SourceArchive
{
    private const long SmallEntry = 1 << 20;

    /// <summary>Whether the source is a zip archive of files, and not a document that is packed as one.</summary>
    public static bool IsArchive(Source source) => source.Bytes.Span.StartsWith("PK"u8) && SourceFormats.Of(source) == SourceFormat.Archive;

    /// <summary>The files in an archive, archives inside it unpacked too; for any other source itself alone. Read as they are asked for.</summary>
    /// <exception cref="DocumentException">The archive is broken or asks for more than a limit, which the message names.</exception>
    public static IEnumerable<Source> Unpack(Source source, LoaderLimits limits) => Unpack(source, limits, 0);

    /// <summary>Refuses an archive that asks for more than the limits, by what its directory says.</summary>
    internal static void Check(ZipArchive zip, LoaderLimits limits)
    {
        if (zip.Entries.Count > limits.Entries)
        {
            throw Refused($"holds {zip.Entries.Count} entries, more than the limit of {limits.Entries}");
        }

        if (zip.Entries.FirstOrDefault(e => e.FullName.Split('/', '\\').Contains("..")) is { } escaping)
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

    private static IEnumerable<Source> Unpack(Source source, LoaderLimits limits, int depth)
    {
        if (!IsArchive(source))
        {
            yield return source;
            yield break;
        }

        if (depth >= limits.Nesting)
        {
            throw Refused($"lies deeper in other archives than the limit of {limits.Nesting}");
        }

        using var zip = Open(source);
        Check(zip, limits);
        var left = limits.UnpackedBytes;
        foreach (var entry in zip.Entries.Where(IsWanted))
        {
            var bytes = Read(entry, Math.Min(left, limits.FileBytes));
            left -= bytes.Length;
            foreach (var inner in Unpack(new Source($"{source.Path}!{entry.FullName}", bytes), limits, depth + 1))
            {
                yield return inner;
            }
        }
    }

    /// <summary>Files, but not those that systems leave behind.</summary>
    private static bool IsWanted(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && entry.Name[0] != '.' && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private static ZipArchive Open(Source source)
    {
        try
        {
            // Names without the mark of UTF-8 are in the writer's code page, for Chinese archives GB18030.
            var zip = new ZipArchive(new MemoryStream(source.Bytes.ToArray(), false), ZipArchiveMode.Read, false, CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!);
            _ = zip.Entries.Count; // read the directory now, where its faults are named
            return zip;
        }
        catch (InvalidDataException broken)
        {
            throw new DocumentException("load", $"the zip archive is broken: {broken.Message}", broken);
        }
    }

    /// <summary>An entry's bytes, counted as they are unpacked: the directory may lie.</summary>
    private static byte[] Read(ZipArchiveEntry entry, long most)
    {
        try
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (copy.Length + read > most)
                {
                    throw Refused($"unpacks '{entry.FullName}' to more than the limit of {most} bytes");
                }

                copy.Write(buffer, 0, read);
            }

            return copy.ToArray();
        }
        catch (InvalidDataException broken)
        {
            throw new DocumentException("load", $"entry '{entry.FullName}' of the zip archive is broken: {broken.Message}", broken);
        }
    }

    private static DocumentException Refused(string reason) => new("load", $"the zip archive {reason}");
}
