using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Walks JSON that has been checked before and tells where its values stand in the text.</summary>
internal static class JsonText
{
    private const int MostDepth = 2;
    private const int LeastText = 100; // an object with so long a string is an article and no envelope of articles

    /// <summary>The objects that hold articles: the value itself, or the elements of an array, of itself or of a property of it.</summary>
    public static List<TextSpan> Objects(string text)
    {
        var start = Skip(text, 0);
        return List(text, start, 0) is { } list ? Elements(text, list) : [new TextSpan(start, End(text, start))];
    }

    /// <summary>Where the array of articles begins; null where the value is one article itself.</summary>
    private static int? List(string text, int start, int depth)
    {
        if (start >= text.Length || text[start] != '{')
        {
            return start < text.Length && text[start] == '[' ? start : null;
        }

        var properties = Properties(text, start);
        if (depth > MostDepth || properties.Exists(p => text[p.Value.Start] == '"' && p.Value.Length > LeastText))
        {
            return null;
        }

        return properties.Find(p => text[p.Value.Start] == '[' && Elements(text, p.Value.Start).Exists(e => text[e.Start] == '{')) is { Name: not null } list
            ? list.Value.Start
            : properties.Where(p => text[p.Value.Start] == '{').Select(p => List(text, p.Value.Start, depth + 1)).FirstOrDefault(l => l is not null);
    }

    /// <summary>Names and values of an object's own properties.</summary>
    public static List<(string Name, TextSpan Value)> Properties(string text, int start)
    {
        var result = new List<(string, TextSpan)>();
        var at = Skip(text, start + 1);
        while (at < text.Length && text[at] == '"')
        {
            var nameEnd = StringEnd(text, at);
            var value = Skip(text, Skip(text, nameEnd) + 1);
            var end = End(text, value);
            result.Add((text[(at + 1)..(nameEnd - 1)], new TextSpan(value, end)));
            at = Skip(text, end);
            at = at < text.Length && text[at] == ',' ? Skip(text, at + 1) : text.Length;
        }

        return result;
    }

    /// <summary>Edits that resolve the escapes of the string at the span, its quotation marks left out.</summary>
    public static void AddEdits(string text, TextSpan inner, List<TextEdit> edits)
    {
        for (var at = text.IndexOf('\\', inner.Start, inner.Length); at >= 0; at = at >= inner.End ? -1 : text.IndexOf('\\', at, inner.End - at))
        {
            var length = text[at + 1] == 'u' ? 6 : 2;
            var symbol = text[at + 1] switch
            {
                'n' => "\n",
                't' => "\t",
                'r' => "\r",
                'b' or 'f' => " ",
                'u' => ((char)Convert.ToInt32(text.Substring(at + 2, 4), 16)).ToString(),
                var c => c.ToString(),
            };
            edits.Add(new TextEdit(new TextSpan(at, at + length), symbol, "json.escape"));
            at += length;
        }
    }

    /// <summary>The string at the span without quotation marks and escapes.</summary>
    public static string Value(string text, TextSpan value)
    {
        if (text[value.Start] != '"')
        {
            return value.In(text);
        }

        var edits = new List<TextEdit>();
        AddEdits(text, new TextSpan(value.Start + 1, value.End - 1), edits);
        if (edits.Count == 0)
        {
            return text[(value.Start + 1)..(value.End - 1)];
        }

        return MappedText.Create(text[..value.End], [new TextEdit(new TextSpan(0, value.Start + 1), "", ""), .. edits, new TextEdit(new TextSpan(value.End - 1, value.End), "", "")]).Text;
    }

    private static List<TextSpan> Elements(string text, int start)
    {
        var result = new List<TextSpan>();
        var at = Skip(text, start + 1);
        while (at < text.Length && text[at] != ']')
        {
            var end = End(text, at);
            result.Add(new TextSpan(at, end));
            at = Skip(text, end);
            at = at < text.Length && text[at] == ',' ? Skip(text, at + 1) : text.Length;
        }

        return result;
    }

    /// <summary>Behind the value that begins at the offset.</summary>
    private static int End(string text, int at)
    {
        if (at >= text.Length || text[at] == '"')
        {
            return at >= text.Length ? at : StringEnd(text, at);
        }

        var depth = 0;
        for (; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"':
                    at = StringEnd(text, at) - 1;
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when depth == 0:
                    return at;
                case '}' or ']' when --depth == 0:
                    return at + 1;
                case ',' when depth == 0:
                    return at;
            }
        }

        return at;
    }

    private static int StringEnd(string text, int at)
    {
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            at += text[at] == '\\' ? 1 : 0;
        }

        return Math.Min(text.Length, at + 1);
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at;
    }
}
