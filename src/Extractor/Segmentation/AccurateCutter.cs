namespace Extractor.Segmentation;

/// <summary>The most probable words of the dictionary; characters left single are joined as the manner says.</summary>
/// <typeparam name="TManner">How jieba's cut and its posseg differ.</typeparam>
internal static unsafe class AccurateCutter<TManner>
    where TManner : struct, ICutManner
{
    public static void Cut(WordDictionary dictionary, ReadOnlySpan<char> text, bool hmm, SegmentBuffer buffer)
    {
        buffer.Clear(false);
        var scratch = buffer.Scratch;
        var at = 0;
        while (at < text.Length)
        {
            var length = scratch.TakeStretch(dictionary, text[at..], TManner.SignsJoin);
            if (length > 0)
            {
                BestPath.Find(dictionary, scratch, length);
                if (hmm)
                {
                    CutStretch(dictionary, text, at, length, buffer);
                }
                else
                {
                    CutStretchByDictionary(dictionary, text, at, length, buffer);
                }

                at += length;
            }
            else
            {
                at = OutsideWords.Next(text, at);
                buffer.Add(at, dictionary.Model.UnknownTag);
            }
        }

        GC.KeepAlive(dictionary);
    }

    private static void CutStretch(WordDictionary dictionary, ReadOnlySpan<char> text, int origin, int length, SegmentBuffer buffer)
    {
        var steps = buffer.Scratch.Steps;
        var singles = 0; // where the run of single characters before `at` begins
        var at = 0;
        while (at < length)
        {
            var step = steps[at];
            var wordLength = CutScratch.Length(step);
            if (wordLength > 1)
            {
                if (singles < at)
                {
                    CutSingles(dictionary, text, origin, singles, at, buffer);
                }

                at += wordLength;
                buffer.Add(origin + at, TManner.Tag(dictionary.Model, step));
                singles = at;
            }
            else
            {
                at++;
            }
        }

        if (singles < length)
        {
            CutSingles(dictionary, text, origin, singles, length, buffer);
        }
    }

    private static void CutSingles(WordDictionary dictionary, ReadOnlySpan<char> text, int origin, int from, int to, SegmentBuffer buffer)
    {
        var scratch = buffer.Scratch;
        if (to - from == 1 || dictionary.Contains(scratch.Codes + from, to - from))
        {
            for (var at = from; at < to; at++)
            {
                buffer.Add(origin + at + 1, TManner.Tag(dictionary.Model, scratch.Steps[at]));
            }

            return;
        }

        while (from < to)
        {
            from = TManner.Join(dictionary, text, origin, from, to, buffer);
        }
    }

    private static void CutStretchByDictionary(WordDictionary dictionary, ReadOnlySpan<char> text, int origin, int length, SegmentBuffer buffer)
    {
        var steps = buffer.Scratch.Steps;
        var at = 0;
        while (at < length)
        {
            var latin = at;
            while (latin < length && CutScratch.Length(steps[latin]) == 1 && CharacterClass.IsLatinOrDigit(text[origin + latin]))
            {
                latin++;
            }

            if (latin > at)
            {
                buffer.Add(origin + latin, dictionary.Model.LatinTag);
                at = latin;
            }
            else
            {
                var step = steps[at];
                at += CutScratch.Length(step);
                buffer.Add(origin + at, TManner.Tag(dictionary.Model, step));
            }
        }
    }
}
