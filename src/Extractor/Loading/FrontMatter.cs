using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Metadata lines at the head of a text file, between two lines <c>---</c>: <c>title: …</c>, <c>date: …</c>, <c>source: …</c>.</summary>
/// <param name="Length">How many characters of the text they take, line ends included; 0 where there are none.</param>
/// <param name="Fields">Values by key, whose case is not regarded; quotation marks around them taken off, those of a list parted by commas.</param>
internal sealed record FrontMatter(int Length, IReadOnlyDictionary<string, string> Fields)
{
    private const int MostCharacters = 20_000;

    private static readonly char[] NameSeparators = [',', '，', '、', ';', '；', ' ', '\u2002', '\u00a0', '\u3000', '"', '\''];

    private static readonly FrontMatter None = new(0, new Dictionary<string, string>());

    /// <summary>What the fields say, under the names that articles in JSON have for them too.</summary>
    public StatedMetadata Stated => new(
        Value(ArticleFields.Default.Title),
        ArticleFields.Default.Date.Select(k => Value([k]) is { } text ? PrintedDate.Find(text, out _) : null).FirstOrDefault(d => d is not null),
        Value(ArticleFields.Default.Source),
        Value(ArticleFields.Default.Author) is { } names
            ? [.. names.Trim('[', ']').Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(n => n is not ("记者" or "作者"))]
            : [])
    {
        Address = Value(ArticleFields.Default.Address),
    };

    public static FrontMatter Read(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || Line(text, 0, out var at) != "---")
        {
            return None;
        }

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var list = ""; // the key whose values stand one a line below it
        while (at < text.Length && at < MostCharacters)
        {
            var line = Line(text, at, out var next);
            at = next;
            if (line is "---" or "...")
            {
                return fields.Count == 0 ? None : new FrontMatter(at, fields);
            }

            if (list.Length > 0 && line.TrimStart() is ['-', ' ', .. var element])
            {
                fields[list] = fields.TryGetValue(list, out var before) ? $"{before}, {Unquoted(element)}" : Unquoted(element);
                continue;
            }

            var colon = line.AsSpan().IndexOfAny(':', '：');
            list = "";
            if (colon > 0 && IsKey(line.AsSpan(0, colon)))
            {
                var value = Unquoted(line[(colon + 1)..]);
                list = value.Length == 0 ? line[..colon] : "";
                if (value.Length > 0)
                {
                    fields.TryAdd(line[..colon], value);
                }
            }
        }

        return None;
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (!char.IsAsciiLetter(c) && !CharKind.IsHan(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private string? Value(IReadOnlyList<string> keys) => keys.Select(k => Fields.GetValueOrDefault(k)).FirstOrDefault(v => v is not null);

    private static string Unquoted(string value) => value.Trim().Trim('"', '\'').Trim();

    private static string Line(string text, int start, out int next)
    {
        var end = text.IndexOf('\n', start);
        next = end < 0 ? text.Length : end + 1;
        return text[start..(end < 0 ? text.Length : end)].TrimEnd();
    }
}
