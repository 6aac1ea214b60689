namespace Extractor.Segmentation;

/// <summary>jieba's full mode: every dictionary word at every place; what lies between stretches is parted at white space only.</summary>
internal static unsafe class FullCutter
{
    public static void Cut(WordDictionary dictionary, ReadOnlySpan<char> text, SegmentBuffer buffer)
    {
        buffer.Clear(true);
        var at = 0;
        while (at < text.Length)
        {
            var length = buffer.Scratch.TakeStretch(dictionary, text[at..], true);
            if (length > 0)
            {
                CutStretch(dictionary, text, at, length, buffer);
                at += length;
            }
            else
            {
                at = CutOutside(dictionary, text, at, buffer);
            }
        }

        GC.KeepAlive(dictionary);
    }

    private static void CutStretch(WordDictionary dictionary, ReadOnlySpan<char> text, int origin, int length, SegmentBuffer buffer)
    {
        var latin = dictionary.Model.LatinTag;
        var covered = 0; // characters before it lie in a word already
        int latinStart = 0, latinEnd = 0; // letters and digits waiting to be joined
        for (var at = 0; at < length; at++)
        {
            var isLatin = CharacterClass.IsLatinOrDigit(text[origin + at]);
            if (latinStart < latinEnd && !isLatin)
            {
                buffer.Add(origin + latinStart, origin + latinEnd, latin);
                latinStart = latinEnd;
            }

            var words = CountWords(dictionary, buffer.Scratch.Codes + at, out var end, out var tag);
            if (words > 1 || at < covered)
            {
                // A word that ends before an earlier one does moves the mark back, in jieba too: 以人为本, 人为, 本.
                var longest = AddLongWords(dictionary, origin, at, buffer);
                covered = longest > 0 ? longest : covered;
                continue;
            }

            covered = at + end;
            if (!isLatin)
            {
                buffer.Add(origin + at, origin + covered, tag);
                continue;
            }

            // jieba would join letters on both sides of a word already given; only adjacent ones are joined here.
            if (latinStart < latinEnd && latinEnd != at)
            {
                buffer.Add(origin + latinStart, origin + latinEnd, latin);
                latinStart = latinEnd;
            }

            latinStart = latinStart < latinEnd ? latinStart : at;
            latinEnd = covered;
        }

        if (latinStart < latinEnd)
        {
            buffer.Add(origin + latinStart, origin + latinEnd, latin);
        }
    }

    /// <summary>How many words begin here, and the length and tag of the first; where none does, those of the character.</summary>
    private static int CountWords(WordDictionary dictionary, ushort* codes, out int length, out byte tag)
    {
        var count = 0;
        length = 1;
        tag = 0;
        var node = dictionary.Nodes[codes[0]];
        for (var at = 1; node.Label == codes[at - 1]; at++)
        {
            if (node.Weight != 0 && count++ == 0)
            {
                length = at;
                tag = node.Tag;
            }

            if (node.Base == 0)
            {
                break;
            }

            node = dictionary.Nodes[node.Base + codes[at]];
        }

        return count;
    }

    /// <summary>Adds the words of two and more characters that begin here; returns the end of the longest, 0 where there is none.</summary>
    private static int AddLongWords(WordDictionary dictionary, int origin, int from, SegmentBuffer buffer)
    {
        var codes = buffer.Scratch.Codes + from;
        var end = 0;
        var node = dictionary.Nodes[codes[0]];
        for (var at = 1; node.Label == codes[at - 1]; at++)
        {
            if (node.Weight != 0 && at > 1)
            {
                end = from + at;
                buffer.Add(origin + from, origin + end, node.Tag);
            }

            if (node.Base == 0)
            {
                break;
            }

            node = dictionary.Nodes[node.Base + codes[at]];
        }

        return end;
    }

    /// <summary>
    /// Adds what stands between two stretches: white space apart, the rest whole. As in jieba a piece before, between
    /// and behind white space is given even if it is empty.
    /// </summary>
    private static int CutOutside(WordDictionary dictionary, ReadOnlySpan<char> text, int from, SegmentBuffer buffer)
    {
        var tag = dictionary.Model.UnknownTag;
        var start = from;
        var at = from;
        while (at < text.Length && dictionary.Codes[text[at]] == 0)
        {
            if (!CharacterClass.IsSpace(text[at]))
            {
                at++;
                continue;
            }

            buffer.Add(start, at, tag);
            start = OutsideWords.Next(text, at);
            buffer.Add(at, start, tag);
            at = start;
        }

        buffer.Add(start, at, tag);
        return at;
    }
}
