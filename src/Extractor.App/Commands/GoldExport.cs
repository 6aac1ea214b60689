using Extractor.App.Cli;
using Extractor.App.Evaluation;
using Extractor.Storage;
using Extractor.Storage.Queries;

namespace Extractor.App.Commands;

/// <summary>Writes the documents that reviewers decided on into a folder, each with its gold file.</summary>
internal static class GoldExport
{
    /// <returns>How many facts were decided on.</returns>
    public static long Write(IFactStore store, Query query, string folder, Shell shell)
    {
        Directory.CreateDirectory(folder);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long count = 0;
        foreach (var summary in store.FindDocuments(query))
        {
            shell.Cancellation.ThrowIfCancellationRequested();
            if (store.FindDocument(summary.Path) is not { } document || document.Facts.All(f => f.State == "pending"))
            {
                continue;
            }

            var name = Name(summary.Path, names);
            var article = name + (Path.GetExtension(summary.Path).StartsWith(".htm", StringComparison.OrdinalIgnoreCase) ? ".html" : ".txt");
            File.WriteAllText(Path.Combine(folder, article), document.Document.Body.Source);
            using var gold = new StreamWriter(Path.Combine(folder, name + GoldFile.Ending)) { NewLine = "\n" };
            GoldWriter.Write(document, article, gold);
            count += document.Facts.Count(f => f.State != "pending");
        }

        return count;
    }

    private static string Name(string path, HashSet<string> taken)
    {
        var plain = Path.GetFileNameWithoutExtension(path.Replace('!', '/').Replace('#', '-'));
        var name = plain;
        for (var i = 2; !taken.Add(name); i++)
        {
            name = $"{plain}-{i}";
        }

        return name;
    }
}
