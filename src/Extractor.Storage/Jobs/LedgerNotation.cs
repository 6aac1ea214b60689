using System.Text.Json;

namespace Extractor.Storage.Jobs;

/// <summary>How the ledger writes states and lists.</summary>
internal static class LedgerNotation
{
    public static string Write<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();

    public static T Read<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);

    public static string Write(IReadOnlyList<string> list) => JsonSerializer.Serialize(list);

    public static IReadOnlyList<string> ReadList(string list) => JsonSerializer.Deserialize<string[]>(list)!;
}
