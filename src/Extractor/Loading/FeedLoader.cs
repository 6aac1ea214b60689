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

    public static IEnumerable<LoadedDocument> Load(Source source, DecodedText decoded, LoaderOptions options)
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
        return items.Select((item, i) => Read(source, decoded, i + 1, item.Content, publisher, options));
    }

    private static LoadedDocument Read(Source source, DecodedText decoded, int number, TextSpan item, string? publisher, LoaderOptions options)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        var path = $"{source.Path}#{number}";
        try
        {
            return ReadItem(source, decoded, number, item, publisher, options) is { } document
                ? LoadedDocument.Of(document)
                : LoadedDocument.Failed(path, "the item of the feed holds no text");
        }
        catch (DocumentException failure)
        {
            return new LoadedDocument(path, null, failure);
        }
    }

    private static Document? ReadItem(Source source, DecodedText decoded, int number, TextSpan item, string? publisher, LoaderOptions options)
    {
        var text = decoded.Text;
        var fields = XmlElements.Find(text, item, ["title", "source", "category", "link", "guid", .. Bodies, .. Dates, .. Authors]).ToList();
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
            title.Name is null ? null : Value(text, title.Content), date, from.Name is null ? publisher : Value(text, from.Content), author is null ? [] : [author])
        {
            Address = Address(text, item, fields.Where(f => f.Name is "link" or "guid").Select(f => Value(text, f.Content))),
        };
        try
        {
            return HtmlLoader.Load(SourcePart.Item(source, decoded, number, item, edits, stated), false, options);
        }
        catch (DocumentException) when (spans.Count < 2)
        {
            return null; // an item without any text beside markup
        }
    }

    /// <summary>The address an item names: the content of its link, of its guid, or the target of Atom's empty link.</summary>
    private static string? Address(string text, TextSpan item, IEnumerable<string> named)
    {
        if (named.FirstOrDefault(n => n.StartsWith("http", StringComparison.OrdinalIgnoreCase)) is { } address)
        {
            return address;
        }

        var link = text.IndexOf("<link ", item.Start, item.Length, StringComparison.Ordinal);
        var target = link < 0 ? -1 : text.IndexOf("href=\"", link, item.End - link, StringComparison.Ordinal) + 6;
        var end = target < 6 ? -1 : text.IndexOf('"', target, item.End - target);
        return end < 0 ? null : HtmlEntities.Decode(text[target..end]);
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
