namespace Extractor.Recognition.Times;

/// <summary>Writes resolved times as facts state them: 2025-H1, 2025-Q1/2025-Q3, 2015/2024.</summary>
internal static class TimeNotation
{
    public static string Write(in TimeNode node)
    {
        if (!node.IsInterval)
        {
            return node.First.ToString();
        }

        return $"{node.First}/{node.Last}";
    }
}
