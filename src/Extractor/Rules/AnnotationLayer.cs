using Extractor.Documents;
using Extractor.Recognition.Quantities;

namespace Extractor.Rules;

/// <summary>Makes one layer of what several recognisers found.</summary>
public static class AnnotationLayer
{
    /// <summary>
    /// Annotations in reading order without overlaps: leftmost first, of those that begin together a number with its
    /// unit (3个国家实验室 is no name of one), then the longest, of equal ones the first recognised.
    /// </summary>
    public static List<Annotation> Resolve(List<Annotation> annotations)
    {
        var result = new List<Annotation>(annotations.Count);
        var end = 0;
        foreach (var annotation in annotations.OrderBy(a => a.Span.Start).ThenBy(a => !IsCounted(a)).ThenBy(a => a.Span))
        {
            if (annotation.Span.Start >= end)
            {
                result.Add(annotation);
                end = annotation.Span.End;
            }
        }

        return result;
    }

    private static bool IsCounted(Annotation annotation) =>
        annotation.Value is QuantityValue { Kind: not (QuantityKind.Number or QuantityKind.Ordinal) };

    private static bool IsInOrder(List<Annotation> annotations)
    {
        for (var i = 1; i < annotations.Count; i++)
        {
            if (annotations[i].Span.CompareTo(annotations[i - 1].Span) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
