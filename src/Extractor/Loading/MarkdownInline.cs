using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Takes the marks of emphasis, links, pictures and html out of a line of Markdown.</summary>
internal static class MarkdownInline
{
    private const string Markup = "markdown.markup";

    /// <summary>A link or tag is sought no further than so many characters, or a line of brackets alone would cost their square.</summary>
    private const int LongestLink = 4000;

    private static readonly string[] Breaking = ["p", "/p", "br", "br/", "div", "/div", "li", "/li", "tr", "/tr", "h1", "h2", "h3", "h4", "/h1", "/h2", "/h3", "/h4", "table", "/table", "ul", "/ul"];

    /// <summary>Adds the edits of the given stretch, which holds no line end. A line that is one link and nothing else stays as it is.</summary>
    public static void AddEdits(string text, TextSpan span, List<TextEdit> edits)
    {
        var line = span.Of(text).Trim();
        if (line.Length > 3 && line[0] == '[' && line[^1] == ')' && line.IndexOf("](") == line.LastIndexOf("]("))
        {
            return;
        }

        for (var at = span.Start; at < span.End;)
        {
            var special = text.AsSpan(at, span.End - at).IndexOfAny("![*_<&\\`]");
            if (special < 0)
            {
                return;
            }

            at = Read(text, at + special, span.End, edits);
        }
    }

    private static int Read(string text, int at, int end, List<TextEdit> edits)
    {
        var rest = text.AsSpan(at, end - at);
        switch (rest[0])
        {
            case '!' when rest.Length > 1 && rest[1] == '[' && LinkEnd(rest[1..], out _) is > 0 and var picture:
                return Delete(at, picture + 1);
            case '[' when LinkEnd(rest, out var label) is > 0 and var link:
                edits.Add(new TextEdit(new TextSpan(at, at + 1), "", Markup));
                AddEdits(text, new TextSpan(at + 1, at + label), edits);
                return Delete(at + label, link - label);
            case '`':
                return Delete(at, 1);
            case '*' or '_' when rest.Length > 1 && rest[1] == rest[0]:
                return Delete(at, 2);
            case '*' when rest[1..].IndexOf('*') > 0 || (at > 0 && text[at - 1] != ' ' && text.AsSpan(0, at).LastIndexOf('*') > text.AsSpan(0, at).LastIndexOf('\n')):
                return Delete(at, 1);
            case '<' when TagLength(rest) is > 0 and var tag:
                var name = rest[1..].ToString().Split(' ', '>')[0].ToLowerInvariant();
                edits.Add(new TextEdit(new TextSpan(at, at + tag), Array.IndexOf(Breaking, name) >= 0 ? "\n" : "", Markup));
                return at + tag;
            case '&' when HtmlEntities.Read(rest, out var length) is { } symbol:
                edits.Add(new TextEdit(new TextSpan(at, at + length), symbol, "html.entity"));
                return at + length;
            case '\\' when rest.Length > 1 && char.IsAsciiLetterOrDigit(rest[1]) is false && rest[1] < 128 && rest[1] > 32:
                return Delete(at, 1) + 1;
            default:
                return at + 1;
        }

        int Delete(int start, int length)
        {
            edits.Add(new TextEdit(new TextSpan(start, start + length), "", Markup));
            return start + length;
        }
    }

    /// <summary>Length of the link that begins with the bracket, and where its label ends; 0 where there is none.</summary>
    private static int LinkEnd(ReadOnlySpan<char> rest, out int label)
    {
        rest = rest[..Math.Min(rest.Length, LongestLink)];
        label = rest.IndexOf("](");
        if (label < 0 || rest[1..label].Contains('['))
        {
            return 0;
        }

        var depth = 0;
        for (var i = label + 1; i < rest.Length; i++)
        {
            depth += rest[i] == '(' ? 1 : rest[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static int TagLength(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--"))
        {
            var close = rest.IndexOf("-->");
            return close < 0 ? 0 : close + 3;
        }

        if (rest.Length < 3 || !(char.IsAsciiLetter(rest[1]) || (rest[1] == '/' && char.IsAsciiLetter(rest[2]))))
        {
            return 0;
        }

        return rest[..Math.Min(rest.Length, LongestLink)].IndexOf('>') + 1;
    }
}
