namespace Extractor.Segmentation;

/// <summary>jieba's posseg: every word has a tag, joined characters by a Markov model of their own.</summary>
internal readonly struct TaggedManner : ICutManner
{
    private enum Kind
    {
        Han,
        Number,
        Latin,
        Sign,
    }

    public static bool SignsJoin => false;

    public static byte Tag(SegmentationModel model, int step) => CutScratch.Tag(step) is var tag && tag != 0 ? tag : model.UnknownTag;

    public static int Join(WordDictionary dictionary, ReadOnlySpan<char> text, int origin, int from, int to, SegmentBuffer buffer)
    {
        var model = dictionary.Model;
        var kind = KindOf(text[origin + from]);
        var end = from + 1;
        while (end < to && Continues(kind, text[origin + end]))
        {
            end++;
        }

        if (kind == Kind.Han)
        {
            PosHmmCutter.Cut(model, origin, from, end, buffer);
        }
        else
        {
            buffer.Add(origin + end, kind switch { Kind.Number => model.NumberTag, Kind.Latin => model.LatinTag, _ => model.UnknownTag });
        }

        return end;
    }

    private static Kind KindOf(char c) =>
        CharacterClass.IsHan(c) ? Kind.Han
        : CharacterClass.IsNumeric(c) ? Kind.Number
        : CharacterClass.IsLatinOrDigit(c) ? Kind.Latin
        : Kind.Sign;

    /// <summary>A word that begins with a letter takes up digits; a number takes up no letter.</summary>
    private static bool Continues(Kind kind, char c) => kind == Kind.Latin ? CharacterClass.IsLatinOrDigit(c) : KindOf(c) == kind;
}
