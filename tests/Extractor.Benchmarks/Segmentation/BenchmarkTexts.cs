using System.Text;

namespace Extractor.Benchmarks.Segmentation;

/// <summary>The UTF-8 texts below a folder, as lines, in as many parts as there are rounds. Files that are not UTF-8 are left out.</summary>
internal sealed class BenchmarkTexts
{
    public BenchmarkTexts(string folder, int parts)
    {
        var strict = new UTF8Encoding(false, true);
        var files = Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path: Path.GetFullPath(f), Bytes: File.ReadAllBytes(f)))
            .Where(f => System.Text.Unicode.Utf8.IsValid(f.Bytes))
            .ToList();
        Files = [.. files.Select(f => f.Path)];
        Parts = [.. Enumerable.Range(0, parts).Select(part => files
            .Where((_, i) => i % parts == part)
            .SelectMany(f => strict.GetString(f.Bytes).Split(["\r\n", "\r", "\n"], StringSplitOptions.None))
            .ToArray())];
        Bytes = Parts.Sum(p => p.Sum(line => (long)Encoding.UTF8.GetByteCount(line)));
    }

    public IReadOnlyList<string> Files { get; }

    public IReadOnlyList<string[]> Parts { get; }

    public long Bytes { get; }
}
