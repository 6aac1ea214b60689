using System.Text;
using System.Text.Json;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Articles as JSON objects: one, an array of them, or one a line. Which properties hold what is told by the options.</summary>
internal static class JsonLoader
{
    public static IReadOnlyList<Document> Load(Source source, DecodedText decoded, LoaderOptions options)
    {
        Check(decoded.Text, 1);
        var objects = JsonText.Objects(decoded.Text);
        return Read(source, decoded, objects, options, objects.Count == 1);
    }

    public static IReadOnlyList<Document> LoadLines(Source source, DecodedText decoded, LoaderOptions options)
    {
        var objects = new List<TextSpan>();
        var number = 0;
        for (var at = 0; at < decoded.Text.Length; number++)
        {
            var end = decoded.Text.IndexOf('\n', at) is >= 0 and var line ? line : decoded.Text.Length;
            var span = SourcePart.Trim(decoded.Text, new TextSpan(at, end));
            if (!span.IsEmpty)
            {
                Check(span.In(decoded.Text), number + 1);
                objects.Add(span);
            }

            at = end + 1;
        }

        return Read(source, decoded, objects, options, false);
    }

    private static List<Document> Read(Source source, DecodedText decoded, List<TextSpan> objects, LoaderOptions options, bool single)
    {
        if (objects.Count > options.Limits.Documents)
        {
            throw new DocumentException("load", $"the file holds {objects.Count} articles, more than the limit of {options.Limits.Documents}");
        }

        var documents = new List<Document>();
        for (var i = 0; i < objects.Count; i++)
        {
            if (decoded.Text[objects[i].Start] != '{' || Read(source, decoded, i + 1, objects[i], options.Fields) is not { } document)
            {
                throw new DocumentException("load", $"article {i + 1} has no property with its text ({string.Join(", ", options.Fields.Text)})");
            }

            documents.Add(single ? document with { Path = source.Path, ContentHash = source.ContentHash } : document);
        }

        return documents.Count > 0 ? documents : throw new DocumentException("load", "the file holds no articles");
    }

    private static Document? Read(Source source, DecodedText decoded, int number, TextSpan span, ArticleFields fields)
    {
        var text = decoded.Text;
        var properties = JsonText.Properties(text, span.Start);
        if (Find(fields.Text) is not { } body || body.Length <= 2)
        {
            return null;
        }

        var title = Find(fields.Title);
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
        var author = Value(Find(fields.Author));
        var stated = new StatedMetadata(
            Value(title), Value(Find(fields.Date)) is { } date ? PrintedDate.Find(date, out _) : null, Value(Find(fields.Source)),
            author is null ? [] : author.Split([' ', '、', ',', '，', ';'], StringSplitOptions.RemoveEmptyEntries));
        var part = SourcePart.Item(source, decoded, number, span, edits, stated);
        return html ? HtmlLoader.Load(part, false, []) : PlainTextLoader.Load(part);

        TextSpan? Find(IReadOnlyList<string> names)
        {
            foreach (var name in names)
            {
                var found = properties.Find(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && text[p.Value.Start] == '"');
                if (found.Name is not null)
                {
                    return found.Value;
                }
            }

            return null;
        }

        string? Value(TextSpan? value) => value is { } v && JsonText.Value(text, v).Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    private static void Check(string json, int line)
    {
        try
        {
            using var checkedJson = JsonDocument.Parse(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException broken)
        {
            throw new DocumentException("load", $"the JSON is broken at line {line + (broken.LineNumber ?? 0)}, byte {broken.BytePositionInLine ?? 0}", broken);
        }
    }
}
