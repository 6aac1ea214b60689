using System.Text;
using System.Text.Json;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Articles as JSON objects: one, an array of them, or one a line. Which properties hold what is told by the options.</summary>
internal static class JsonLoader
{
    public static IEnumerable<LoadedDocument> Load(Source source, DecodedText decoded, LoaderOptions options)
    {
        if (Fault(decoded.Text, 1) is { } fault)
        {
            throw new DocumentException("load", fault);
        }

        var objects = JsonText.Objects(decoded.Text);
        if (objects.Count > 1)
        {
            Check(objects.Count, options);
            return objects.Select((o, i) => Read(source, decoded, i + 1, o, options));
        }

        // One object is the file itself.
        return objects.Select(o => Read(source, decoded, 1, o, options).OrThrow() with { Path = source.Path, ContentHash = source.ContentHash })
            .Select(LoadedDocument.Of).DefaultIfEmpty(LoadedDocument.Failed(source.Path, "the file holds no articles"));
    }

    /// <summary>One article a line; a line that is broken fails alone.</summary>
    public static IEnumerable<LoadedDocument> LoadLines(Source source, DecodedText decoded, LoaderOptions options)
    {
        int number = 0, line = 0;
        for (var at = 0; at < decoded.Text.Length;)
        {
            var end = decoded.Text.IndexOf('\n', at) is >= 0 and var found ? found : decoded.Text.Length;
            var span = SourcePart.Trim(decoded.Text, new TextSpan(at, end));
            line++;
            at = end + 1;
            if (!span.IsEmpty)
            {
                Check(++number, options);
                yield return Fault(span.In(decoded.Text), line) is { } fault
                    ? LoadedDocument.Failed($"{source.Path}#{number}", fault)
                    : Read(source, decoded, number, span, options);
            }
        }
    }

    private static void Check(int count, LoaderOptions options)
    {
        if (count > options.Limits.Documents)
        {
            throw new DocumentException("load", $"the file holds more articles than the limit of {options.Limits.Documents}");
        }
    }

    private static LoadedDocument Read(Source source, DecodedText decoded, int number, TextSpan span, LoaderOptions options)
    {
        var path = $"{source.Path}#{number}";
        options.Cancellation.ThrowIfCancellationRequested();
        try
        {
            return decoded.Text[span.Start] == '{' && ReadObject(source, decoded, number, span, options) is { } document
                ? LoadedDocument.Of(document)
                : LoadedDocument.Failed(path, $"article {number} has no property with its text ({string.Join(", ", options.Fields.Text)})");
        }
        catch (DocumentException failure)
        {
            return new LoadedDocument(path, null, failure);
        }
    }

    private static Document? ReadObject(Source source, DecodedText decoded, int number, TextSpan span, LoaderOptions options)
    {
        var text = decoded.Text;
        if (JsonArticle.Find(text, span.Start, options.Fields) is not { } article)
        {
            return null;
        }

        var (title, body) = (article.Title, article.Body);
        var html = body.Of(text).IndexOf("<p") >= 0 || body.Of(text).IndexOf("<br") >= 0 || body.Of(text).IndexOf("\\u003c") >= 0 || body.Of(text).IndexOf("\\u003C") >= 0;
        var edits = new List<TextEdit>();
        var at = 0;
        foreach (var value in new[] { title, body }.OfType<TextSpan>().OrderBy(s => s.Start))
        {
            var inner = new TextSpan(value.Start + 1, value.End - 1);
            edits.Add(new TextEdit(new TextSpan(at, inner.Start), at == 0 ? "" : html ? "<br>" : "\n\n", "json.markup"));
            JsonText.AddEdits(text, inner, edits);
            at = inner.End;
        }

        edits.Add(new TextEdit(new TextSpan(at, text.Length), "", "json.markup"));
        var stated = article.Stated;
        var part = SourcePart.Item(source, decoded, number, span, edits, stated);
        return html ? HtmlLoader.Load(part, false, options) : PlainTextLoader.Load(part, options.Words);
    }

    /// <summary>What is wrong with the JSON; null where nothing is.</summary>
    private static string? Fault(string json, int line)
    {
        try
        {
            using var checkedJson = JsonDocument.Parse(Encoding.UTF8.GetBytes(json));
            return null;
        }
        catch (JsonException broken)
        {
            return $"the JSON is broken at line {line + (broken.LineNumber ?? 0)}, byte {broken.BytePositionInLine ?? 0}";
        }
    }
}
