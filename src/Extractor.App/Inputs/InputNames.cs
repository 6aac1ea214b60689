using System.IO.Enumeration;
using System.Text;
using Extractor.App.Cli;

namespace Extractor.App.Inputs;

/// <summary>
/// The files that a user's words mean: files as they are named, folders with all below them, globs, and lists of
/// these (<c>@LIST</c>). In folders, what is no article by its name is passed over and counted: hidden files, README,
/// and every ending but the known ones. Sorted within each folder, so that the order is the same everywhere.
/// </summary>
internal sealed class InputNames(Shell shell)
{
    private const int DeepestList = 8;

    private static readonly HashSet<string> Endings = new(
        [".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".shtml", ".docx", ".docm", ".pdf", ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom", ".zip"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Files of folders that are no articles by their names.</summary>
    public int PassedOver { get; private set; }

    /// <summary>Whether a file in a folder or archive is one to read.</summary>
    public static bool IsArticle(string name) =>
        !name.StartsWith('.') && !name.StartsWith("README", StringComparison.OrdinalIgnoreCase) && Endings.Contains(Path.GetExtension(name));

    public static bool IsArchive(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>The files in order, each once; with a failure, what of the user's words gives none.</summary>
    public IEnumerable<(string File, string? Failure)> Expand(IEnumerable<string> named)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return named.SelectMany(n => Expand(n, 0)).Where(f => f.Failure is not null || seen.Add(f.File == InputFile.StandardInput ? f.File : Path.GetFullPath(f.File)));
    }

    private IEnumerable<(string File, string? Failure)> Expand(string name, int depth)
    {
        if (name.StartsWith('@') && !File.Exists(name))
        {
            return List(name[1..], depth);
        }

        if (Directory.Exists(name))
        {
            return Folder(name);
        }

        return name.AsSpan().IndexOfAny("*?") >= 0 && !File.Exists(name) ? Glob(name) : [(name, null)];
    }

    /// <summary>A line a path; empty lines and those that begin with # are passed over.</summary>
    private IEnumerable<(string File, string? Failure)> List(string path, int depth)
    {
        var (input, failure) = depth == DeepestList ? (null, shell.Messages.Format("ingest.list-deep", path, DeepestList)) : OpenList(path);
        if (input is null)
        {
            yield return ($"@{path}", failure);
            yield break;
        }

        using var reader = new StreamReader(input, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                foreach (var file in Expand(line, depth + 1))
                {
                    yield return file;
                }
            }
        }
    }

    private (Stream? Input, string? Failure) OpenList(string path)
    {
        try
        {
            return (InputFile.Open(path, shell), null);
        }
        catch (UserException x)
        {
            return (null, x.Message);
        }
    }

    private IEnumerable<(string File, string? Failure)> Folder(string folder)
    {
        string[] entries = [];
        string? failure = null;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (UnauthorizedAccessException)
        {
            failure = shell.Messages["file.forbidden"];
        }

        if (failure is not null)
        {
            yield return (folder, failure);
        }

        Array.Sort(entries, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var name = Path.GetFileName(entry);
            if (Directory.Exists(entry))
            {
                if (!name.StartsWith('.') && new DirectoryInfo(entry).LinkTarget is null) // a link may lead back up
                {
                    foreach (var file in Folder(entry))
                    {
                        yield return file;
                    }
                }
            }
            else if (IsArticle(name))
            {
                yield return (entry, null);
            }
            else
            {
                PassedOver++;
            }
        }
    }

    /// <summary>* and ? within a name, ** for any folders between.</summary>
    private IEnumerable<(string File, string? Failure)> Glob(string pattern)
    {
        var segments = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Match(pattern.StartsWith('/') ? "/" : "", segments, found);
        return found.Count > 0 ? found.Select(f => (f, (string?)null)) : [(pattern, shell.Messages["input.glob-empty"])];
    }

    private static void Match(string folder, ReadOnlySpan<string> segments, SortedSet<string> found)
    {
        var segment = segments[0];
        var rest = segments[1..];
        var here = new DirectoryInfo(folder.Length == 0 ? "." : folder);
        if (!here.Exists)
        {
            return;
        }

        if (segment == "**")
        {
            if (!rest.IsEmpty)
            {
                Match(folder, rest, found);
            }

            foreach (var below in here.EnumerateDirectories().Where(d => !d.Name.StartsWith('.') && d.LinkTarget is null))
            {
                Match(Path.Combine(folder, below.Name), segments, found);
            }

            return;
        }

        foreach (var entry in here.EnumerateFileSystemInfos().Where(e => FileSystemName.MatchesSimpleExpression(segment, e.Name, ignoreCase: false)))
        {
            var path = Path.Combine(folder, entry.Name);
            if (rest.IsEmpty)
            {
                if (entry is FileInfo)
                {
                    found.Add(path);
                }
            }
            else if (entry is DirectoryInfo)
            {
                Match(path, rest, found);
            }
        }
    }
}
