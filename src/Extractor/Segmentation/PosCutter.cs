namespace Extractor.Segmentation;

/// <summary>jieba's posseg: the default words with a tag each; characters left over are joined and tagged by its own Markov model.</summary>
internal static unsafe class PosCutter
{
    public static void Cut(WordDictionary dictionary, ReadOnlySpan<char> text, bool hmm, SegmentBuffer buffer)
    {
        buffer.Clear(false);
        var scratch = buffer.Scratch;
        var at = 0;
        while (at < text.Length)
        {
            var length = scratch.TakeStretch(dictionary, text[at..], false);
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
                Add(dictionary, origin + at, step, buffer);
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
                Add(dictionary, origin + at + 1, scratch.Steps[at], buffer);
            }

            return;
        }

        for (var at = from; at < to;)
        {
            var end = at + 1;
            var first = text[origin + at];
            if (CharacterClass.IsHan(first))
            {
                while (end < to && CharacterClass.IsHan(text[origin + end]))
                {
                    end++;
                }

                PosHmmCutter.Cut(dictionary.Model, origin, at, end, buffer);
            }
            else if (CharacterClass.IsNumeric(first))
            {
                while (end < to && CharacterClass.IsNumeric(text[origin + end]))
                {
                    end++;
                }

                buffer.Add(origin + end, dictionary.Model.NumberTag);
            }
            else if (CharacterClass.IsLatinOrDigit(first))
            {
                while (end < to && CharacterClass.IsLatinOrDigit(text[origin + end]))
                {
                    end++;
                }

                buffer.Add(origin + end, dictionary.Model.LatinTag);
            }
            else
            {
                while (end < to && IsSign(text[origin + end]))
                {
                    end++;
                }

                buffer.Add(origin + end, dictionary.Model.UnknownTag);
            }

            at = end;
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
                Add(dictionary, origin + at, step, buffer);
            }
        }
    }

    private static bool IsSign(char c) => !CharacterClass.IsHan(c) && !CharacterClass.IsNumeric(c) && !CharacterClass.IsLatinOrDigit(c);

    private static void Add(WordDictionary dictionary, int end, int step, SegmentBuffer buffer)
    {
        var tag = CutScratch.Tag(step);
        buffer.Add(end, tag == 0 ? dictionary.Model.UnknownTag : tag);
    }
}
