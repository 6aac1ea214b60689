namespace Extractor.Segmentation;

/// <summary>Letters, digits and signs among single characters: [a-zA-Z0-9]+(?:\.\d+)?%? is a word, what lies between another.</summary>
internal static class LatinCutter
{
    /// <summary>Cuts text[from..to], which holds no Chinese character.</summary>
    public static void Cut(SegmentationModel model, ReadOnlySpan<char> text, int from, int to, SegmentBuffer buffer)
    {
        var at = from;
        while (at < to)
        {
            var end = at;
            while (end < to && !CharacterClass.IsLatinOrDigit(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                buffer.Add(end, model.UnknownTag);
                at = end;
                continue;
            }

            var tag = char.IsAsciiDigit(text[at]) ? model.NumberTag : model.LatinTag;
            while (end < to && CharacterClass.IsLatinOrDigit(text[end]))
            {
                end++;
            }

            if (end + 1 < to && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            {
                end += 2;
                while (end < to && char.IsAsciiDigit(text[end]))
                {
                    end++;
                }
            }

            if (end < to && text[end] == '%')
            {
                end++;
            }

            buffer.Add(end, tag);
            at = end;
        }
    }
}
