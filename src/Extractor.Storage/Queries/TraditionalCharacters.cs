using System.Collections.Frozen;

namespace Extractor.Storage.Queries;

/// <summary>The simplified form of a traditional character, from an embedded table.</summary>
internal static class TraditionalCharacters
{
    private static readonly FrozenDictionary<char, char> Table = Read();

    public static char Simplify(char c) => Table.TryGetValue(c, out var simplified) ? simplified : c;

    private static FrozenDictionary<char, char> Read()
    {
        using var stream = typeof(TraditionalCharacters).Assembly.GetManifestResourceStream("traditional-characters.tsv")
            ?? throw new InvalidOperationException("The table of traditional characters is not in the assembly.");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<char, char>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 3 && line[1] == '\t')
            {
                table[line[0]] = line[2];
            }
        }

        return table.ToFrozenDictionary();
    }
}
