using Extractor.App.Inputs;

namespace Extractor.App.Jobs;

/// <summary>
/// Finds files that are new or changed and complete: their size and time were the same when they were last looked at.
/// Looks, where a notification of the system could be missed or would not come from a network drive.
/// </summary>
/// <param name="inputs">Names the files.</param>
/// <param name="named">Folders and whatever else a user names.</param>
internal sealed class FolderWatch(InputSet inputs, IReadOnlyList<string> named)
{
    private readonly Dictionary<string, Stamp> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stamp> _taken = new(StringComparer.Ordinal);

    private readonly record struct Stamp(long Length, DateTime Time);

    /// <summary>Files that have become complete since the last look, each once until it changes again.</summary>
    public IReadOnlyList<InputItem> Look()
    {
        var complete = new List<InputItem>();
        var stamps = new Dictionary<string, Stamp>(StringComparer.Ordinal);
        foreach (var item in inputs.Items(named))
        {
            if (item.Location is not { } location || !TryStamp(location.File, out var stamp))
            {
                continue;
            }

            stamps[location.File] = stamp;
            if (_seen.TryGetValue(location.File, out var before) && before == stamp && _taken.GetValueOrDefault(item.Path) != stamp)
            {
                complete.Add(item);
                _taken[item.Path] = stamp;
            }
        }

        _seen.Clear();
        foreach (var (file, stamp) in stamps)
        {
            _seen[file] = stamp;
        }

        return complete;
    }

    private static bool TryStamp(string path, out Stamp stamp)
    {
        var file = new FileInfo(path);
        stamp = file.Exists ? new Stamp(file.Length, file.LastWriteTimeUtc) : default;
        return file.Exists;
    }
}
