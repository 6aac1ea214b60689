using System.Text;

namespace Extractor.Segmentation;

/// <summary>Cuts a text line by line and writes the words of each line, parted by /, as the command <c>segment</c> prints them.</summary>
public sealed class SegmentWriter(Segmenter segmenter)
{
    private const int FlushAt = 1 << 15;

    /// <summary>Cuts all lines of the input.</summary>
    /// <param name="input">Text whose lines end in \n, \r\n or \r.</param>
    /// <param name="output">Receives as many lines, each ended by \n.</param>
    public void Write(TextReader input, TextWriter output, SegmentMode mode, bool hmm)
    {
        var buffer = new SegmentBuffer();
        var line = new StringBuilder();
        while (input.ReadLine() is { } text)
        {
            segmenter.Cut(text, hmm, buffer);
            for (var i = 0; i < buffer.Count; i++)
            {
                if (i > 0)
                {
                    line.Append('/');
                }

                var span = buffer[i];
                line.Append(text, span.Start, span.Length);
            }

            line.Append('\n');
            if (line.Length > FlushAt)
            {
                output.Write(line);
                line.Clear();
            }
        }

        output.Write(line);
    }
}
