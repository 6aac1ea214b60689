using System.Globalization;
using Extractor.Pipelines;
using Extractor.Storage.Words;

namespace Extractor.App.Words;

/// <summary>
/// A pipeline folder with words added to its lexicons. The lines stand behind those of the files, in a copy that is gone
/// once it is loaded: so the pipeline, and its fingerprint, are those of a folder whose files have these lines.
/// </summary>
internal static class AmendedPipeline
{
    /// <param name="words">Those that are in force; others are passed over.</param>
    /// <exception cref="PipelineException">It does not load; faults name the files of the folder.</exception>
    public static Pipeline Load(string folder, IReadOnlyList<WordEntry> words)
    {
        var lexicons = new LexiconFolder(folder);
        var added = words.Where(w => lexicons.StandingOf(w) == WordStanding.InForce).OrderBy(w => w.Line, StringComparer.Ordinal).GroupBy(w => w.Lexicon).ToList();
        if (added.Count == 0)
        {
            return Pipeline.Load(folder);
        }

        var copy = Directory.CreateTempSubdirectory("extractor-pipeline-");
        try
        {
            Copy(new DirectoryInfo(folder), copy);
            foreach (var lexicon in added)
            {
                Append(Path.Combine(copy.FullName, "lexicons", lexicon.Key + ".tsv"), lexicon.Select(w => w.Line));
            }

            return Pipeline.Load(copy.FullName);
        }
        catch (PipelineException x)
        {
            throw new PipelineException([.. x.Faults.Select(f => f.Replace(copy.FullName, folder, StringComparison.Ordinal)).Select(f => Named(f, lexicons, added))]);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static void Append(string file, IEnumerable<string> lines)
    {
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text + (text.Length == 0 || text[^1] == '\n' ? "" : "\n") + string.Concat(lines.Select(l => l + "\n")));
    }

    /// <summary>A fault of a line that no file has names the word in the place of the line.</summary>
    private static string Named(string fault, LexiconFolder lexicons, List<IGrouping<string, WordEntry>> added)
    {
        foreach (var lexicon in added)
        {
            var file = lexicons.Path(lexicon.Key);
            var own = File.ReadLines(file).Count();
            if (fault.StartsWith(file + ":", StringComparison.Ordinal) && fault.IndexOf(':', file.Length + 1) is > 0 and var end
                && int.TryParse(fault.AsSpan(file.Length + 1, end - file.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > own)
            {
                var word = lexicon.ElementAtOrDefault(line - own - 1)?.Word;
                return word is null ? fault : $"{file} + '{word}'{fault[end..]}";
            }
        }

        return fault;
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.GetFiles())
        {
            File.WriteAllBytes(Path.Combine(to.FullName, file.Name), File.ReadAllBytes(file.FullName)); // without the modes of a folder that may not be written
        }

        foreach (var folder in from.GetDirectories())
        {
            Copy(folder, to.CreateSubdirectory(folder.Name));
        }
    }
}
