namespace Extractor.Segmentation;

/// <summary>
/// Cuts a text line by line and writes the words of each line, parted by <c>/</c>, each with <c>_tag</c> behind it where
/// tags are wanted. Byte for byte what Python jieba joined in the same way gives.
/// </summary>
public sealed class SegmentWriter
{
    private const int FlushAt = 1 << 15;

    private readonly Segmenter _segmenter;
    private readonly SegmentBuffer _buffer = new();
    private char[] _line = new char[2 * FlushAt];
    private int _length;

    public SegmentWriter(Segmenter segmenter) => _segmenter = segmenter;

    /// <summary>Cuts all lines of the input by a mode.</summary>
    /// <param name="input">Text whose lines end in \n, \r\n or \r.</param>
    /// <param name="output">Receives as many lines, each ended by \n; not flushed.</param>
    /// <exception cref="OperationCanceledException">Between two lines, when asked; what was cut is written.</exception>
    public void Write(TextReader input, TextWriter output, SegmentMode mode, bool hmm, CancellationToken cancellation = default) =>
        Write(input, output, line => _segmenter.Cut(line, mode, hmm, _buffer), false, cancellation);

    /// <summary>Cuts all lines of the input as posseg does, each word with its tag.</summary>
    /// <inheritdoc cref="Write(TextReader, TextWriter, SegmentMode, bool, CancellationToken)"/>
    public void WriteWithPos(TextReader input, TextWriter output, bool hmm, CancellationToken cancellation = default) =>
        Write(input, output, line => _segmenter.CutWithPos(line, hmm, _buffer), true, cancellation);

    private void Write(TextReader input, TextWriter output, Action<string> cut, bool tags, CancellationToken cancellation)
    {
        try
        {
            while (!cancellation.IsCancellationRequested && input.ReadLine() is { } line)
            {
                cut(line);
                AppendWords(line, tags);
                if (_length > FlushAt)
                {
                    Flush(output);
                }
            }
        }
        finally
        {
            Flush(output);
        }

        cancellation.ThrowIfCancellationRequested();
    }

    private void AppendWords(string line, bool tags)
    {
        var count = _buffer.Count;
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
            {
                Append("/");
            }

            Append(_buffer[i].Of(line));
            if (tags)
            {
                Append("_");
                Append(_segmenter.TagName(_buffer.Tags[i]));
            }
        }

        Append("\n");
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _line.Length)
        {
            Array.Resize(ref _line, Math.Max(_line.Length * 2, _length + text.Length));
        }

        text.CopyTo(_line.AsSpan(_length));
        _length += text.Length;
    }

    private void Flush(TextWriter output)
    {
        output.Write(_line, 0, _length);
        _length = 0;
    }
}
