namespace Extractor.Segmentation;

/// <summary>What parts jieba's cut from its posseg.</summary>
internal interface ICutManner
{
    /// <summary>Whether % and - may be part of a word.</summary>
    static abstract bool SignsJoin { get; }

    /// <summary>The tag of a word that the dictionary gives.</summary>
    /// <param name="step">Its step on the best path.</param>
    static abstract byte Tag(SegmentationModel model, int step);

    /// <summary>Joins single characters of one kind, beginning at <paramref name="from"/>, to words; returns where that kind ends.</summary>
    /// <param name="origin">Where the stretch begins in the text.</param>
    static abstract int Join(WordDictionary dictionary, ReadOnlySpan<char> text, int origin, int from, int to, SegmentBuffer buffer);
}
