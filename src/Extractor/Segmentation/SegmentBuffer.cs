using Extractor.Text;

namespace Extractor.Segmentation;

/// <summary>
/// Receives the words of one cut, and holds the working memory of it. Reuse one per thread: a cut then allocates
/// nothing once the buffer has grown to the size of the texts. Not thread-safe.
/// </summary>
public sealed class SegmentBuffer
{
    private int[] _starts = [];
    private int[] _ends = new int[256];
    private byte[] _tags = new byte[256];
    private bool _overlapping;

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>Where each word ends. Except in full and search mode each begins where the one before it ends.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    /// <summary>The tag id of each word, 0 = none (see <see cref="Segmenter.TagName"/>).</summary>
    public ReadOnlySpan<byte> Tags => _tags.AsSpan(0, Count);

    internal CutScratch Scratch { get; } = new();

    /// <summary>For modes that first cut and then add: where the first cut goes.</summary>
    internal SegmentBuffer Inner => field ??= new SegmentBuffer();

    /// <summary>The place of word <paramref name="index"/> in the text that was cut.</summary>
    public TextSpan this[int index] => new(Start(index), Ends[index]);

    /// <summary>Where word <paramref name="index"/> begins.</summary>
    public int Start(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count);
        return _overlapping ? _starts[index] : index == 0 ? 0 : _ends[index - 1];
    }

    internal void Clear(bool overlapping)
    {
        Count = 0;
        _overlapping = overlapping;
        if (overlapping && _starts.Length < _ends.Length)
        {
            _starts = new int[_ends.Length];
        }
    }

    internal void Add(int end, byte tag)
    {
        var count = Count;
        var ends = _ends;
        var tags = _tags;
        if ((uint)count >= (uint)ends.Length || (uint)count >= (uint)tags.Length)
        {
            Grow();
            ends = _ends;
            tags = _tags;
        }

        ends[count] = end;
        tags[count] = tag;
        Count = count + 1;
    }

    internal void Add(int start, int end, byte tag)
    {
        Add(end, tag);
        _starts[Count - 1] = start;
    }

    private void Grow()
    {
        Array.Resize(ref _ends, _ends.Length * 2);
        Array.Resize(ref _tags, _ends.Length);
        if (_overlapping)
        {
            Array.Resize(ref _starts, _ends.Length);
        }
    }
}
