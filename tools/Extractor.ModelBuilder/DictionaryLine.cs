using System.Globalization;

namespace Extractor.ModelBuilder;

/// <summary>A line of jieba's dict.txt.</summary>
internal sealed record DictionaryLine(string Word, long Frequency, string Tag)
{
    public static List<DictionaryLine> Read(string path) =>
        [.. File.ReadLines(path).Select(line => line.Split(' ')).Select(f => new DictionaryLine(f[0], long.Parse(f[1], CultureInfo.InvariantCulture), f[2]))];
}
