using System.Globalization;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>RSS and Atom: one document an item, made of its title and its fullest description.</summary>
internal static class FeedLoader
{
    private static readonly string[] Bodies = ["content:encoded", "content", "description", "summary"];
    private static readonly string[] Dates = ["pubDate", "dc:date", "published", "updated"];
    private static readonly string[] Authors = ["author", "dc:creator"];

    public static IReadOnlyList<Document> Load(Source source, DecodedText decoded, LoaderOptions options)
    {
        var text = decoded.Text;
        var all = new TextSpan(0, text.Length);
        var items = XmlElements.Find(text, all, "item", "entry").ToList();
        if (items.Count == 0)
        {
            throw new DocumentException("load", "the XML holds no items of a feed");
        }

        if (items.Count > options.Limits.Documents)
        {
            throw new DocumentException("load", $"the feed holds {items.Count} items, more than the limit of {options.Limits.Documents}");
        }

        var publisher = items[0].Whole.Start > 0 ? First(text, new TextSpan(0, items[0].Whole.Start)) : null;
        var documents = new List<Document>();
        for (var i = 0; i < items.Count; i++)
        {
            if (Read(source, decoded, i + 1, items[i].Content, publisher) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents.Count > 0 ? documents : throw new DocumentException("load", "no item of the feed holds text");
    }

    private static Document? Read(Source source, DecodedText decoded, int number, TextSpan item, string? publisher)
    {
        var text = decoded.Text;
        var fields = XmlElements.Find(text, item, ["title", "source", "category", .. Bodies, .. Dates, .. Authors]).ToList();
        var title = fields.Find(f => f.Name == "title");
        var body = Bodies.Select(b => fields.Find(f => f.Name == b)).Where(f => f.Name is not null).OrderByDescending(f => f.Content.Length).FirstOrDefault();
        var spans = new[] { title, body }.Where(f => f.Name is not null && !f.Content.IsEmpty).Select(f => f.Content).OrderBy(s => s.Start).ToList();
        if (spans.Count == 0)
        {
            return null;
        }

        var edits = new List<TextEdit>();
        var at = 0;
        foreach (var span in spans)
        {
            var inner = Cdata(text, span);
            edits.Add(new TextEdit(new TextSpan(at, inner.Start), at == 0 ? "" : "<br>", "feed.markup"));
            if (inner == span)
            {
                AddEntities(text, span, edits);
            }

            at = inner.End;
        }

        edits.Add(new TextEdit(new TextSpan(at, text.Length), "", "feed.markup"));
        var date = Dates.Select(d => fields.Find(f => f.Name == d)).Where(f => f.Name is not null).Select(f => Date(Value(text, f.Content))).FirstOrDefault(d => d is not null);
        var author = Authors.Select(a => fields.Find(f => f.Name == a)).Where(f => f.Name is not null).Select(f => Value(text, f.Content)).FirstOrDefault(a => !a.Contains('@') && a.Length is > 1 and < 20);
        var from = fields.Find(f => f.Name == "source");
        var stated = new StatedMetadata(
            title.Name is null ? null : Value(text, title.Content), date, from.Name is null ? publisher : Value(text, from.Content), author is null ? [] : [author]);
        try
        {
            return HtmlLoader.Load(SourcePart.Item(source, decoded, number, item, edits, stated), false, []);
        }
        catch (DocumentException) when (spans.Count < 2)
        {
            return null; // an item without any text beside markup
        }
    }

    private static string? First(string text, TextSpan head)
    {
        var title = text.IndexOf("<title>", head.Start, head.Length, StringComparison.Ordinal);
        var end = title < 0 ? -1 : text.IndexOf("</title>", title, StringComparison.Ordinal);
        return end < 0 ? null : Value(text, new TextSpan(title + 7, end));
    }

    private static string Value(string text, TextSpan content)
    {
        var inner = Cdata(text, content);
        if (inner == content && XmlElements.Find(text, content, "name") is var names && names.FirstOrDefault() is { Name: not null } name)
        {
            inner = name.Content;
        }

        return HtmlEntities.Decode(inner.In(text)).Trim();
    }

    private static TextSpan Cdata(string text, TextSpan content)
    {
        var trimmed = SourcePart.Trim(text, content);
        var inner = trimmed.Of(text);
        return inner.StartsWith("<![CDATA[") && inner.EndsWith("]]>") ? new TextSpan(trimmed.Start + 9, Math.Max(trimmed.Start + 9, trimmed.End - 3)) : content;
    }

    private static void AddEntities(string text, TextSpan span, List<TextEdit> edits)
    {
        for (var at = text.IndexOf('&', span.Start, span.Length); at >= 0; at = text.IndexOf('&', at, span.End - at))
        {
            if (HtmlEntities.Read(text.AsSpan(at, span.End - at), out var length) is { } symbol)
            {
                edits.Add(new TextEdit(new TextSpan(at, at + length), symbol, "feed.entity"));
            }

            at += Math.Max(1, length);
        }
    }

    /// <summary>Sat, 31 Dec 2005 06:15:55 +0900 or 2005-12-31T…: the day as it is printed, whatever the zone.</summary>
    private static DateOnly? Date(string text)
    {
        if (PrintedDate.Find(text, out _) is { } printed)
        {
            return printed;
        }

        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var day = Array.FindIndex(words, w => w.Length <= 2 && int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        return day >= 0 && day + 2 < words.Length && DateOnly.TryParseExact(
            $"{words[day]} {words[day + 1]} {words[day + 2]}", ["d MMM yyyy", "dd MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }
}
