using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Recognition;

/// <summary>Marks runs of digits that no other recogniser read, so that rules and audits can account for every number.</summary>
public static class DigitRecognizer
{
    /// <summary>Label of the annotations, which carry no value.</summary>
    public const string Label = "digits";

    /// <param name="text">The whole text.</param>
    /// <param name="range">What to read.</param>
    /// <param name="annotations">What was recognised in it, in order, not overlapping; digits are added behind.</param>
    public static void Recognize(string text, TextSpan range, List<Annotation> annotations)
    {
        var known = annotations.Count;
        var next = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            while (next < known && annotations[next].Span.End <= i)
            {
                next++;
            }

            if (next < known && annotations[next].Span.Contains(i))
            {
                i = annotations[next].Span.End - 1;
            }
            else if (char.IsDigit(text[i]))
            {
                var start = i;
                while (i < range.End && char.IsDigit(text[i]) && !(next < known && annotations[next].Span.Contains(i)))
                {
                    i++;
                }

                annotations.Add(new Annotation(new TextSpan(start, i), Label));
                i--;
            }
        }
    }
}
