namespace Extractor.Segmentation;

/// <summary>Frequencies that make the dictionary join or part characters, as jieba's suggest_freq computes them.</summary>
internal static class FrequencyAdviser
{
    /// <summary>The least frequency with which the word wins over its parts.</summary>
    public static long ToJoin(WordDictionary dictionary, string word)
    {
        var buffer = new SegmentBuffer();
        AccurateCutter<PlainManner>.Cut(dictionary, word, false, buffer);
        var total = (double)dictionary.Totals.Total;
        var chance = 1.0;
        for (var i = 0; i < buffer.Count; i++)
        {
            chance *= dictionary.Frequency(buffer[i].Of(word), 1) / total;
        }

        return Math.Max((long)(chance * total) + 1, dictionary.Frequency(word, 1));
    }

    /// <summary>The greatest frequency with which the parts win over the whole.</summary>
    public static long ToPart(WordDictionary dictionary, IReadOnlyList<string> parts)
    {
        var total = (double)dictionary.Totals.Total;
        var chance = 1.0;
        foreach (var part in parts)
        {
            chance *= dictionary.Frequency(part, 1) / total;
        }

        return Math.Min((long)(chance * total), dictionary.Frequency(string.Concat(parts), 0));
    }
}
