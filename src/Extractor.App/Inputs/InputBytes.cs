using Extractor.App.Cli;
using Extractor.Documents;
using Extractor.Loading;

namespace Extractor.App.Inputs;

/// <summary>
/// The bytes of inputs. Archives that were read last stay open, so that their entries are found at once. Thread-safe.
/// Standard input is read once and kept, since it cannot be read again.
/// </summary>
internal sealed class InputBytes(Shell shell, LoaderLimits limits) : IDisposable
{
    private const int MostOpen = 4;

    private readonly Lock _gate = new();
    private readonly List<(InputLocation Location, SourceArchive Archive)> _open = []; // the last used at the end
    private byte[]? _standardInput;

    /// <exception cref="DocumentException">They cannot be read.</exception>
    public byte[] Read(InputLocation location)
    {
        if (location.Entries.Count == 0)
        {
            return File(location.File);
        }

        lock (_gate)
        {
            return Archive(Outer(location), limits).Read(location.Entries[^1]);
        }
    }

    /// <summary>The names of an archive's entries.</summary>
    /// <param name="archive">Where it lies.</param>
    /// <param name="depth">How many archives it lies in.</param>
    /// <param name="budget">What it may unpack to, which is taken from it.</param>
    /// <exception cref="DocumentException">It is broken, or asks for more than a limit.</exception>
    public IReadOnlyList<string> Entries(InputLocation archive, int depth, UnpackBudget budget)
    {
        if (depth >= limits.Nesting)
        {
            throw new DocumentException("read", $"the zip archive lies deeper in other archives than the limit of {limits.Nesting}");
        }

        lock (_gate)
        {
            var opened = Archive(archive, limits with { UnpackedBytes = budget.Left });
            budget.Take(opened.UnpackedBytes);
            return opened.Entries;
        }
    }

    /// <summary>Whether a file that is named like no article is an archive by its first bytes.</summary>
    public bool BeginsAsArchive(string file)
    {
        try
        {
            if (file == InputFile.StandardInput)
            {
                return SourceArchive.IsArchive(new Source(file, File(file)));
            }

            using var stream = System.IO.File.OpenRead(file);
            Span<byte> start = stackalloc byte[4];
            return stream.ReadAtLeast(start, 4, throwOnEndOfStream: false) == 4 && start.SequenceEqual("PK\u0003\u0004"u8);
        }
        catch (Exception x) when (x is DocumentException or IOException or UnauthorizedAccessException)
        {
            return false; // reading it will say why
        }
    }

    /// <summary>Parts a name such as <c>year.zip!may/1.html</c> into a file and entries; names may hold the mark themselves.</summary>
    /// <exception cref="DocumentException">There is no such file or entry.</exception>
    public InputLocation Locate(string path)
    {
        if (path == InputFile.StandardInput || System.IO.File.Exists(path))
        {
            return new InputLocation(path, []);
        }

        for (var at = path.IndexOf(InputLocation.Separator, StringComparison.Ordinal); at > 0; at = path.IndexOf(InputLocation.Separator, at + 1))
        {
            if (System.IO.File.Exists(path[..at]) && Locate(new InputLocation(path[..at], []), path[(at + 1)..], 0) is { } found)
            {
                return found;
            }
        }

        throw new DocumentException("read", shell.Messages["file.missing"]);
    }

    public void Dispose() => _open.ForEach(o => o.Archive.Dispose());

    private InputLocation? Locate(InputLocation archive, string rest, int depth)
    {
        var entries = Entries(archive, depth, new UnpackBudget(limits.UnpackedBytes));
        if (entries.Contains(rest))
        {
            return archive.Inside(rest);
        }

        foreach (var inner in entries.Where(e => rest.StartsWith(e + InputLocation.Separator, StringComparison.Ordinal)))
        {
            if (Locate(archive.Inside(inner), rest[(inner.Length + 1)..], depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private SourceArchive Archive(InputLocation location, LoaderLimits within)
    {
        var at = _open.FindIndex(o => o.Location.File == location.File && o.Location.Entries.SequenceEqual(location.Entries));
        if (at >= 0)
        {
            var again = _open[at];
            _open.RemoveAt(at);
            _open.Add(again);
            return again.Archive;
        }

        var opened = SourceArchive.Open(location.Entries.Count == 0 ? Stream(location.File) : new MemoryStream(Archive(Outer(location), limits).Read(location.Entries[^1]), false), within);
        if (_open.Count == MostOpen)
        {
            _open[0].Archive.Dispose();
            _open.RemoveAt(0);
        }

        _open.Add((location, opened));
        return opened;
    }

    private static InputLocation Outer(InputLocation location) => new(location.File, [.. location.Entries.SkipLast(1)]);

    private Stream Stream(string file)
    {
        try
        {
            return file == InputFile.StandardInput ? new MemoryStream(File(file), false) : InputFile.Open(file, shell);
        }
        catch (UserException x)
        {
            throw new DocumentException("read", x.Message, x);
        }
    }

    private byte[] File(string file)
    {
        if (file == InputFile.StandardInput)
        {
            lock (_gate)
            {
                return _standardInput ??= Whole(file);
            }
        }

        return Whole(file);
    }

    private byte[] Whole(string file)
    {
        try
        {
            using var stream = InputFile.Open(file, shell);
            if (stream.CanSeek)
            {
                var bytes = new byte[Within(stream.Length)];
                stream.ReadExactly(bytes);
                return bytes;
            }

            using var all = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                _ = Within(all.Length + read);
                all.Write(buffer, 0, read);
            }

            return all.ToArray();
        }
        catch (Exception x) when (x is IOException or UserException)
        {
            throw new DocumentException("read", x is UserException ? x.Message : shell.Messages.Format("file.unreadable", x.Message), x);
        }
    }

    private long Within(long length) => length <= limits.FileBytes
        ? length
        : throw new DocumentException("read", $"the file is larger than the limit of {limits.FileBytes} bytes");
}
