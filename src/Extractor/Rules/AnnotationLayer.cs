using Extractor.Documents;

namespace Extractor.Rules;

/// <summary>Makes one layer of what several recognisers found.</summary>
public static class AnnotationLayer
{
    /// <summary>
    /// Annotations in reading order without overlaps: leftmost first, of those that begin together the longest, of
    /// equal ones the first recognised.
    /// </summary>
    public static List<Annotation> Resolve(List<Annotation> annotations)
    {
        var result = new List<Annotation>(annotations.Count);
        var end = 0;
        foreach (var annotation in annotations.OrderBy(a => a.Span))
        {
            if (annotation.Span.Start >= end)
            {
                result.Add(annotation);
                end = annotation.Span.End;
            }
        }

        return result;
    }
}
