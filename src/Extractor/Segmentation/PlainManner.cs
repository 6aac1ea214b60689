namespace Extractor.Segmentation;

/// <summary>jieba's cut: words with the tag the dictionary has for them, if any.</summary>
internal readonly struct PlainManner : ICutManner
{
    public static bool SignsJoin => true;

    public static byte Tag(SegmentationModel model, int step) => CutScratch.Tag(step);

    public static int Join(WordDictionary dictionary, ReadOnlySpan<char> text, int origin, int from, int to, SegmentBuffer buffer)
    {
        var isHan = CharacterClass.IsHan(text[origin + from]);
        var end = from + 1;
        while (end < to && CharacterClass.IsHan(text[origin + end]) == isHan)
        {
            end++;
        }

        if (isHan)
        {
            HmmCutter.Cut(dictionary, text, origin, from, end, buffer);
        }
        else
        {
            LatinCutter.Cut(dictionary.Model, text, origin + from, origin + end, buffer);
        }

        return end;
    }
}
