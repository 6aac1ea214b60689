namespace Extractor.Segmentation;

/// <summary>Words with their parts of speech, as jieba's posseg gives them. Thread-safe.</summary>
public sealed class PosSegmenter(Segmenter core)
{
    private SegmentBuffer? _spare;

    /// <summary>A segmenter that shares the dictionary of another.</summary>
    public PosSegmenter(JiebaSegmenter segmenter)
        : this(segmenter.Core)
    {
    }

    public IReadOnlyList<TaggedWord> Cut(string text, bool hmm = true)
    {
        var buffer = Interlocked.Exchange(ref _spare, null) ?? new SegmentBuffer();
        core.CutWithPos(text, hmm, buffer);
        var words = new TaggedWord[buffer.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new TaggedWord(buffer[i].In(text), core.TagName(buffer.Tags[i])!);
        }

        _spare = buffer;
        return words;
    }
}
