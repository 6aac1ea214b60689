using Extractor.Text;

namespace Extractor.App.Web;

/// <summary>The repairs of a text that a reader would notice; the mark-up of a page and the file's own line ends are no repairs.</summary>
internal static class RepairList
{
    public static IReadOnlyList<(TextSpan Place, string Removed)> Of(MappedText body)
    {
        var places = new List<(TextSpan, string)>();
        var shift = 0; // of the text behind the edit against the source
        foreach (var edit in body.Edits)
        {
            var start = edit.Span.Start + shift;
            shift += edit.Replacement.Length - edit.Span.Length;
            if (edit.Code.StartsWith("repair.", StringComparison.Ordinal) && edit.Code != "repair.line-end")
            {
                places.Add((new TextSpan(start, start + edit.Replacement.Length), edit.Span.In(body.Source)));
            }
        }

        return places;
    }
}
