namespace Extractor.Text;

/// <summary>Folds edits of an edited text into edits of its source.</summary>
internal static class EditComposer
{
    /// <param name="first">Edits of the source, in order.</param>
    /// <param name="textStarts">Where each of them begins in the edited text.</param>
    /// <param name="second">Edits of the edited text, in order.</param>
    public static List<TextEdit> Compose(List<TextEdit> first, int[] textStarts, List<TextEdit> second)
    {
        var result = new List<TextEdit>(first.Count + second.Count);
        var f = 0;
        var shift = 0; // source offset minus text offset, behind the edits passed so far
        var s = 0;
        while (s < second.Count)
        {
            var edit = second[s];
            while (f < first.Count && Passed(first[f], textStarts[f], edit.Span))
            {
                result.Add(first[f]);
                shift = first[f].Span.End - (textStarts[f] + first[f].Replacement.Length);
                f++;
            }

            // Everything from here that touches: the new edit, earlier edits it covers or cuts, and new edits in those.
            var textStart = edit.Span.Start;
            var sourceStart = textStart + shift;
            var prefix = "";
            if (f < first.Count && textStarts[f] < edit.Span.Start && textStarts[f] + first[f].Replacement.Length > edit.Span.Start)
            {
                sourceStart = first[f].Span.Start;
                prefix = first[f].Replacement[..(edit.Span.Start - textStarts[f])];
            }

            var replacement = prefix + edit.Replacement;
            var textEnd = edit.Span.End;
            var sourceEnd = textEnd + shift;
            while (f < first.Count && textStarts[f] < textEnd)
            {
                var end = textStarts[f] + first[f].Replacement.Length;
                shift = first[f].Span.End - end;
                if (end <= textEnd)
                {
                    sourceEnd = textEnd + shift;
                    f++;
                    continue;
                }

                // The tail of a replacement that the new edit cuts: further new edits inside it are applied at once.
                var at = textEnd;
                var tail = first[f].Replacement;
                var origin = textStarts[f];
                while (s + 1 < second.Count && second[s + 1].Span.Start < end)
                {
                    s++;
                    replacement += tail[(at - origin)..(second[s].Span.Start - origin)] + second[s].Replacement;
                    at = second[s].Span.End;
                    if (at > end)
                    {
                        break;
                    }
                }

                if (at <= end)
                {
                    replacement += tail[(at - origin)..];
                    textEnd = end;
                }
                else
                {
                    textEnd = at;
                }

                sourceEnd = textEnd + shift;
                f++;
            }

            result.Add(new TextEdit(new TextSpan(sourceStart, sourceEnd), replacement, edit.Code));
            s++;
        }

        result.AddRange(first.Skip(f));
        return result;
    }

    /// <summary>Whether the earlier edit lies wholly before the new one.</summary>
    private static bool Passed(TextEdit earlier, int textStart, TextSpan edit)
    {
        var end = textStart + earlier.Replacement.Length;
        return end <= edit.Start && (textStart < edit.Start || earlier.Replacement.Length == 0);
    }
}
