using System.Text;
using Extractor.Documents;
using Extractor.Loading;
using Extractor.Repair;

namespace Extractor.Benchmarks.Engine;

/// <summary>Articles below a folder, in memory.</summary>
internal static class BenchmarkSources
{
    /// <summary>The texts and pages below a folder that can be read; of more than the limit, as many spread evenly.</summary>
    public static IReadOnlyList<Source> Read(string folder, int limit)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".txt" or ".html" or ".htm")
            .Order(StringComparer.Ordinal).ToArray();
        var step = Math.Max(1.0, (double)files.Length / limit);
        return [.. Enumerable.Range(0, Math.Min(limit, files.Length)).Select(i => files[(int)(i * step)])
            .Select(f => new Source(f, File.ReadAllBytes(f))).Where(CanBeRead)];
    }

    /// <summary>Whole articles, one behind the other, cut to a length.</summary>
    public static string TextOf(IReadOnlyList<Source> sources, int length)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i = (i + 1) % sources.Count)
        {
            text.Append(LoaderCatalog.Load(sources[i], null)[0].Text).Append('\n');
        }

        text.Length = length;
        return text.Append('\n').ToString();
    }

    private static bool CanBeRead(Source source)
    {
        try
        {
            LoaderCatalog.Load(source, null).Select(d => RepairChain.Apply(d, PageWords.None)).ToList();
            return true;
        }
        catch (DocumentException x)
        {
            Console.Error.WriteLine($"{source.Path} is left out: {x.Message}");
            return false;
        }
    }
}
