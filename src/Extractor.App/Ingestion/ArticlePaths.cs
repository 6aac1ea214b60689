using System.IO.Enumeration;
using System.Text;
using Extractor.App.Cli;
using Extractor.App.Inputs;

namespace Extractor.App.Ingestion;

/// <summary>
/// The articles that a user's words mean: files as they are named, folders with all below them, globs, and lists of
/// these (<c>@LIST</c>). In folders, what is no article by its name is passed over and counted: hidden files, README,
/// and every ending but the known ones. Sorted within each folder, so that the order is the same everywhere.
/// </summary>
internal sealed class ArticlePaths(Shell shell)
{
    private const int DeepestList = 8;

    private static readonly HashSet<string> Endings =
        new([".txt", ".md", ".html", ".htm", ".docx", ".pdf", ".json", ".jsonl", ".xml", ".zip"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Files of folders that are no articles by their names.</summary>
    public int PassedOver { get; private set; }

    /// <exception cref="UserException">A folder, list or glob finds nothing or cannot be read.</exception>
    public IReadOnlyList<string> Expand(IEnumerable<string> named)
    {
        var files = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in named)
        {
            foreach (var file in Expand(name, 0))
            {
                if (seen.Add(Path.GetFullPath(file)))
                {
                    files.Add(file);
                }
            }
        }

        return files;
    }

    private IEnumerable<string> Expand(string name, int depth)
    {
        if (name.StartsWith('@') && !File.Exists(name))
        {
            return List(name[1..], depth);
        }

        if (Directory.Exists(name))
        {
            return Folder(name);
        }

        return name.AsSpan().IndexOfAny("*?") >= 0 && !File.Exists(name) ? Glob(name) : [name];
    }

    /// <summary>A line a path; empty lines and those that begin with # are passed over.</summary>
    private IEnumerable<string> List(string path, int depth)
    {
        if (depth == DeepestList)
        {
            throw shell.Failure("ingest.list-deep", path, DeepestList);
        }

        using var input = OpenList(path);
        using var reader = new StreamReader(input, Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return lines.SelectMany(l => Expand(l, depth + 1));
    }

    private Stream OpenList(string path)
    {
        try
        {
            return InputFile.Open(path, shell);
        }
        catch (UserException x)
        {
            throw shell.Failure("file.failed", $"@{path}", x.Message);
        }
    }

    private IEnumerable<string> Folder(string folder)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (UnauthorizedAccessException)
        {
            throw shell.Failure("file.failed", folder, shell.Messages["file.forbidden"]);
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
                yield return entry;
            }
            else
            {
                PassedOver++;
            }
        }
    }

    /// <summary>* and ? within a name, ** for any folders between.</summary>
    private List<string> Glob(string pattern)
    {
        var segments = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        Match(pattern.StartsWith('/') ? "/" : "", segments, found);
        return found.Count > 0 ? [.. found] : throw shell.Failure("ingest.glob-empty", pattern);
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

    private static bool IsArticle(string name) =>
        !name.StartsWith('.') && !name.StartsWith("README", StringComparison.OrdinalIgnoreCase) && Endings.Contains(Path.GetExtension(name));
}
