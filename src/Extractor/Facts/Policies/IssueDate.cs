using Extractor.Recognition.Times;
using Extractor.Rules;

namespace Extractor.Facts.Policies;

/// <summary>Finds when a document came out: the definite time nearest to the verb that says so, in its sentence.</summary>
internal static class IssueDate
{
    private const int Reach = 40; // elements between the time and the verb

    /// <param name="elements">One sentence.</param>
    /// <param name="verb">The verb that says it.</param>
    /// <param name="title">Index of the title.</param>
    /// <param name="text">The document's text.</param>
    public static string? Of(Element[] elements, ElementRange verb, int title, string text)
    {
        if (verb.IsEmpty)
        {
            return null;
        }

        var after = verb.Start > title;
        for (var i = verb.Start - 1; i >= Math.Max(after ? title : 0, verb.Start - Reach); i--)
        {
            if (elements[i].Annotation?.Value is TimeValue { Value: { } value, Compared: false, Form: TimeForm.Calendar or TimeForm.Relative })
            {
                return value;
            }

            if (text[elements[i].Start] is '。' or '；' or ';')
            {
                return null;
            }
        }

        return null;
    }
}
