using Extractor.Documents;
using Extractor.Pipelines;

namespace Extractor.Storage.Tests.Differential;

/// <summary>What the shipped pipeline makes of the repository's corpus.</summary>
internal static class CorpusArticles
{
    public static IReadOnlyList<Extraction> Read()
    {
        var root = Root();
        var pipeline = Pipeline.Load(Path.Combine(root, "pipelines", "policy-articles"));
        return
        [
            .. Directory.GetFiles(Path.Combine(root, "corpus")).Where(f => f.EndsWith(".txt", StringComparison.Ordinal) || f.EndsWith(".html", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .SelectMany(f => pipeline.Extract(new Source("corpus/" + Path.GetFileName(f), File.ReadAllBytes(f)), ExtractionOptions.Default)),
        ];
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Extractor.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not stand in the repository.");
    }
}
