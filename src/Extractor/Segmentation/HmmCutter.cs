namespace Extractor.Segmentation;

/// <summary>Joins single characters to words the dictionary lacks, by the Viterbi path of the four-state model.</summary>
internal static unsafe class HmmCutter
{
    // States in the order of jieba's letters, which decides ties: the greater letter wins.
    public const int B = 0;
    public const int E = 1;
    public const int M = 2;
    public const int S = 3;

    /// <summary>Cuts the characters from..to of the stretch, all of them Chinese, and adds the words to the buffer.</summary>
    /// <param name="origin">Where the stretch begins in the text.</param>
    public static void Cut(WordDictionary dictionary, ReadOnlySpan<char> text, int origin, int from, int to, SegmentBuffer buffer)
    {
        var scratch = buffer.Scratch;
        var marks = scratch.Marks;
        var codes = scratch.Codes;
        var hmm = dictionary.Model.Hmm;
        var trans = hmm.Transitions + 4;
        double be = trans[(B * 4) + E], bm = trans[(B * 4) + M], eb = trans[(E * 4) + B], es = trans[(E * 4) + S];
        double me = trans[(M * 4) + E], mm = trans[(M * 4) + M], sb = trans[(S * 4) + B], ss = trans[(S * 4) + S];
        var emit = hmm.Emissions + (codes[from] * 4);
        double b = hmm.Transitions[B] + emit[B], e = hmm.Transitions[E] + emit[E];
        double m = hmm.Transitions[M] + emit[M], s = hmm.Transitions[S] + emit[S];
        for (var at = from + 1; at < to; at++)
        {
            emit = hmm.Emissions + (codes[at] * 4);
            double b1 = e + eb + emit[B], b2 = s + sb + emit[B];
            double e1 = b + be + emit[E], e2 = m + me + emit[E];
            double m1 = b + bm + emit[M], m2 = m + mm + emit[M];
            double s1 = e + es + emit[S], s2 = s + ss + emit[S];
            // One bit a state: whether it was reached from the greater of its two forerunners.
            marks[at] = (byte)((b2 >= b1 ? 1 << B : 0) | (e2 >= e1 ? 1 << E : 0) | (m2 >= m1 ? 1 << M : 0) | (s2 >= s1 ? 1 << S : 0));
            b = b2 >= b1 ? b2 : b1;
            e = e2 >= e1 ? e2 : e1;
            m = m2 >= m1 ? m2 : m1;
            s = s2 >= s1 ? s2 : s1;
        }

        var state = s >= e ? S : E;
        for (var at = to - 1; at >= from; at--)
        {
            var greater = (marks[at] >> state) & 1;
            marks[at] = (byte)state;
            state = state is B or S ? (greater != 0 ? S : E) : (greater != 0 ? M : B);
        }

        var start = from;
        for (var at = from; at < to; at++)
        {
            if (marks[at] is E or S)
            {
                Add(dictionary, text, origin, start, at + 1, buffer);
                start = at + 1;
            }
        }
    }

    private static void Add(WordDictionary dictionary, ReadOnlySpan<char> text, int origin, int start, int end, SegmentBuffer buffer)
    {
        var steps = buffer.Scratch.Steps;
        if (end - start == 1)
        {
            buffer.Add(origin + end, CutScratch.Tag(steps[start]));
        }
        else if (dictionary.ForceSplit is { } split
            && split.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[(origin + start)..(origin + end)]))
        {
            for (var at = start; at < end; at++)
            {
                buffer.Add(origin + at + 1, CutScratch.Tag(steps[at]));
            }
        }
        else
        {
            buffer.Add(origin + end, 0);
        }
    }
}
