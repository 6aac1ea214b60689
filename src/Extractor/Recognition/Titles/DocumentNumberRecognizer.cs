using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Recognition.Titles;

/// <summary>Finds document numbers. Thread-safe; time linear in the range.</summary>
public static class DocumentNumberRecognizer
{
    /// <summary>Label of the annotations; the value is the number as printed.</summary>
    public const string Label = "document-number";

    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("〔[【（(［令");

    /// <param name="text">The whole text.</param>
    /// <param name="range">What to read; annotations stay inside.</param>
    /// <param name="into">Numbers are added in reading order.</param>
    public static void Recognize(string text, TextSpan range, List<Annotation> into)
    {
        var at = range.Start;
        while (at < range.End)
        {
            var next = text.AsSpan(at, range.End - at).IndexOfAny(Signs);
            if (next < 0)
            {
                return;
            }

            at += next;
            var found = DocumentNumberReader.Read(text, at, range);
            if (found is { } span)
            {
                into.Add(new Annotation(span, Label, span.In(text)));
            }

            at = Math.Max(at + 1, found?.End ?? 0);
        }
    }
}
