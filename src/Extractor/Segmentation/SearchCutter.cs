namespace Extractor.Segmentation;

/// <summary>jieba's search mode: before each long word the dictionary words of two, then of three characters inside it.</summary>
internal static class SearchCutter
{
    public static void Cut(WordDictionary dictionary, ReadOnlySpan<char> text, bool hmm, SegmentBuffer buffer)
    {
        var words = buffer.Inner;
        AccurateCutter<PlainManner>.Cut(dictionary, text, hmm, words);
        buffer.Clear(true);
        var start = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var end = words.Ends[i];
            AddInside(dictionary, text, start, end, 2, buffer);
            AddInside(dictionary, text, start, end, 3, buffer);
            buffer.Add(start, end, words.Tags[i]);
            start = end;
        }
    }

    private static void AddInside(WordDictionary dictionary, ReadOnlySpan<char> text, int start, int end, int length, SegmentBuffer buffer)
    {
        if (end - start <= length)
        {
            return;
        }

        for (var at = start; at + length <= end; at++)
        {
            var word = text.Slice(at, length);
            if (dictionary.Frequency(word, 0) > 0)
            {
                buffer.Add(at, at + length, dictionary.Tag(word));
            }
        }
    }
}
