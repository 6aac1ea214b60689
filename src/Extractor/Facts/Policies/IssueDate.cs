using Extractor.Recognition.Times;
using Extractor.Rules;

namespace Extractor.Facts.Policies;

/// <summary>
/// Finds when a document came out. Of the time between issuer and verb and the one right before the issuer the finer
/// counts (2024年9月9日，某委员会在2024年宣传周上发布…); where neither stands, the nearest time before the verb.
/// </summary>
internal static class IssueDate
{
    private const int Reach = 40; // elements between the time and the verb
    private const int Beside = 3; // elements between the time and the issuer

    /// <param name="elements">One sentence.</param>
    /// <param name="issuer">The issuers, possibly empty.</param>
    /// <param name="verb">The verb that says it; without one there is no date.</param>
    /// <param name="title">Index of the title.</param>
    /// <param name="text">The document's text.</param>
    public static string? Of(Element[] elements, ElementRange issuer, ElementRange verb, int title, string text)
    {
        if (verb.IsEmpty)
        {
            return null;
        }

        var least = Math.Max(verb.Start > title ? title : 0, verb.Start - Reach);
        if (issuer.IsEmpty || issuer.Start < least)
        {
            return Nearest(elements, least, verb.Start, text)?.Value;
        }

        var between = Nearest(elements, issuer.End, verb.Start, text);
        var before = Nearest(elements, Math.Max(least, issuer.Start - Beside), issuer.Start, text);
        var best = between is null || (before is not null && before.Granularity >= between.Granularity) ? before : between;
        return (best ?? Nearest(elements, least, issuer.Start, text))?.Value;
    }

    private static TimeValue? Nearest(Element[] elements, int from, int to, string text)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (elements[i].Annotation?.Value is TimeValue { Value: not null, Compared: false, Form: TimeForm.Calendar or TimeForm.Relative } time)
            {
                return time;
            }

            if (text[elements[i].Start] is '。' or '；' or ';')
            {
                return null;
            }
        }

        return null;
    }
}
