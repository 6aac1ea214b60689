using Extractor.App.Cli;
using Extractor.Documents;
using Extractor.Loading;

namespace Extractor.App.Inputs;

/// <summary>
/// What a user's words mean as inputs, and their bytes: files, folders, globs, <c>@LIST</c>, <c>-</c>, and the entries
/// of zip archives in any of them. <see cref="Items"/> names them one after the other and reads nothing but the
/// directories of archives; <see cref="Read"/> holds one file at a time. Thread-safe, but for the sequence of one
/// <see cref="Items"/>.
/// </summary>
/// <param name="shell">Words failures and gives standard input.</param>
/// <param name="limits">What a file and an archive may ask for.</param>
/// <param name="table">What is known of files beside their bytes.</param>
internal sealed class InputSet(Shell shell, LoaderLimits limits, InputTable table) : IDisposable
{
    private readonly InputBytes _bytes = new(shell, limits);
    private readonly InputNames _names = new(shell);
    private int _passedOver;

    /// <summary>Whether a file has one name however it was written: from the working folder where it lies below it, else its full path.</summary>
    public bool NamesForStore { get; init; }

    /// <summary>Files of folders and archives that are no articles by their names, as far as <see cref="Items"/> has come.</summary>
    public int PassedOver => _names.PassedOver + _passedOver;

    /// <summary>The inputs in order, each once.</summary>
    /// <param name="named">What the user wrote.</param>
    public IEnumerable<InputItem> Items(IEnumerable<string> named)
    {
        foreach (var (file, failure) in _names.Expand(named))
        {
            var path = NamesForStore ? StoreName(file) : file;
            if (failure is not null)
            {
                yield return new InputItem(file, InputFacets.None) { Failure = failure };
            }
            else if (!IsArchive(file))
            {
                yield return new InputItem(path, table.Of(file)) { Location = new InputLocation(file, []) };
            }
            else
            {
                foreach (var item in Entries(path, new InputLocation(file, []), 0, new UnpackBudget(limits.UnpackedBytes)))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>An input by the name that <see cref="Items"/> gave it, as when another process goes on with the work.</summary>
    public InputItem Find(string path)
    {
        try
        {
            return new InputItem(path, table.Of(path)) { Location = _bytes.Locate(path) };
        }
        catch (DocumentException x)
        {
            return new InputItem(path, InputFacets.None) { Failure = x.Message };
        }
    }

    /// <summary>The bytes of an input, under its own name.</summary>
    /// <exception cref="DocumentException">They cannot be read, or are more than a limit; it fails alone.</exception>
    public Source Read(InputItem item) => item.Location is { } location
        ? new Source(item.Path, _bytes.Read(location))
        : throw new DocumentException("read", item.Failure ?? "");

    public void Dispose() => _bytes.Dispose();

    private IEnumerable<InputItem> Entries(string path, InputLocation archive, int depth, UnpackBudget budget)
    {
        IReadOnlyList<string> entries;
        string? failure = null;
        try
        {
            entries = _bytes.Entries(archive, depth, budget);
        }
        catch (DocumentException x)
        {
            (entries, failure) = ([], x.Message);
        }

        if (failure is not null)
        {
            yield return new InputItem(path, InputFacets.None) { Failure = failure };
        }

        foreach (var entry in entries)
        {
            var name = $"{path}{InputLocation.Separator}{entry}";
            var location = archive.Inside(entry);
            if (InputNames.IsArchive(entry))
            {
                foreach (var inner in Entries(name, location, depth + 1, budget))
                {
                    yield return inner;
                }
            }
            else if (InputNames.IsArticle(System.IO.Path.GetFileName(entry)))
            {
                yield return new InputItem(name, table.Of(name)) { Location = location };
            }
            else
            {
                _passedOver++;
            }
        }
    }

    private bool IsArchive(string file) => InputNames.IsArchive(file) || (!InputNames.IsArticle(System.IO.Path.GetFileName(file)) && _bytes.BeginsAsArchive(file));

    private static string StoreName(string file)
    {
        if (file == InputFile.StandardInput)
        {
            return file;
        }

        var full = System.IO.Path.GetFullPath(file);
        var relative = System.IO.Path.GetRelativePath(Environment.CurrentDirectory, full);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? full : relative).Replace('\\', '/');
    }
}
