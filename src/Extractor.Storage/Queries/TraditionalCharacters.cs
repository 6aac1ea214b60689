namespace Extractor.Storage.Queries;

/// <summary>The simplified form of a traditional character, from an embedded table.</summary>
internal static class TraditionalCharacters
{
    /// <summary>By character; looked at for each one that is stored or searched.</summary>
    private static readonly char[] Table = Read();

    public static char Simplify(char c) => Table[c];

    private static char[] Read()
    {
        using var stream = typeof(TraditionalCharacters).Assembly.GetManifestResourceStream("traditional-characters.tsv")
            ?? throw new InvalidOperationException("The table of traditional characters is not in the assembly.");
        using var reader = new StreamReader(stream);
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = (char)c;
        }

        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 3 && line[1] == '\t')
            {
                table[line[0]] = line[2];
            }
        }

        return table;
    }
}
