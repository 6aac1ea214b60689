using System.Text;

namespace Extractor.Text;

/// <summary>Folds edits of an edited text into edits of its source.</summary>
internal static class EditComposer
{
    /// <param name="text">The edited text.</param>
    /// <param name="first">Edits of the source that gave it, in order.</param>
    /// <param name="textStarts">Where the replacement of each begins in the edited text.</param>
    /// <param name="second">Edits of the edited text, in order.</param>
    public static List<TextEdit> Compose(string text, List<TextEdit> first, int[] textStarts, List<TextEdit> second)
    {
        var result = new List<TextEdit>(first.Count + second.Count);
        var shift = 0; // source offset minus text offset, behind the first edits passed so far
        int f = 0, s = 0;
        while (f < first.Count || s < second.Count)
        {
            if (s == second.Count || (f < first.Count && textStarts[f] + first[f].Replacement.Length <= second[s].Span.Start))
            {
                result.Add(first[f]);
                shift = Shift(first[f], textStarts[f]);
                f++;
            }
            else if (f == first.Count || second[s].Span.End <= textStarts[f])
            {
                var edit = second[s++];
                result.Add(shift == 0 ? edit : edit with { Span = edit.Span.Shift(shift) });
            }
            else
            {
                Merge();
            }
        }

        return result;

        // Edits that cut or cover each other become one: what is left of the earlier replacements, changed by the new edits.
        void Merge()
        {
            var start = Math.Min(textStarts[f], second[s].Span.Start);
            var sourceStart = start + shift;
            var end = start;
            var code = second[s].Code;
            var replacement = new StringBuilder();
            var copied = start;
            for (var grows = true; grows;)
            {
                grows = false;
                while (s < second.Count && (second[s].Span.Start < end || end == start))
                {
                    var edit = second[s++];
                    replacement.Append(text, copied, edit.Span.Start - copied).Append(edit.Replacement);
                    copied = edit.Span.End;
                    end = Math.Max(end, edit.Span.End);
                    grows = true;
                }

                while (f < first.Count && textStarts[f] < end)
                {
                    end = Math.Max(end, textStarts[f] + first[f].Replacement.Length);
                    shift = Shift(first[f], textStarts[f]);
                    f++;
                    grows = true;
                }
            }

            replacement.Append(text, copied, end - copied);
            var span = new TextSpan(sourceStart, end + shift);
            if (!span.IsEmpty || replacement.Length > 0)
            {
                result.Add(new TextEdit(span, replacement.ToString(), code));
            }
        }
    }

    private static int Shift(TextEdit edit, int textStart) => edit.Span.End - (textStart + edit.Replacement.Length);
}
