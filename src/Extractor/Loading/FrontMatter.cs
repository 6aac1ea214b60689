using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Metadata lines at the head of a text file, between two lines <c>---</c>: <c>title: …</c>, <c>date: …</c>, <c>source: …</c>.</summary>
/// <param name="Length">How many characters of the text they take, line ends included; 0 where there are none.</param>
/// <param name="Fields">Values by lower-case key, quotation marks around them taken off.</param>
internal sealed record FrontMatter(int Length, IReadOnlyDictionary<string, string> Fields)
{
    private const int MostCharacters = 20_000;

    private static readonly string[] DateKeys = ["date", "published", "pubdate", "publishdate", "publish_date"];
    private static readonly char[] NameSeparators = [',', '，', '、', ';', '；', ' ', '\u2002', '\u00a0', '\u3000', '"', '\''];

    private static readonly FrontMatter None = new(0, new Dictionary<string, string>());

    public StatedMetadata Stated => new(
        Value("title"),
        DateKeys.Select(k => Value(k) is { } text ? PrintedDate.Find(text, out _) : null).FirstOrDefault(d => d is not null),
        Value("source") ?? Value("publisher"),
        (Value("author") ?? Value("authors")) is { } names
            ? [.. names.Trim('[', ']').Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(n => n is not ("记者" or "作者"))]
            : [])
    {
        Address = Value("url") ?? Value("address") ?? Value("link"),
    };

    public static FrontMatter Read(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || Line(text, 0, out var at) != "---")
        {
            return None;
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (at < text.Length && at < MostCharacters)
        {
            var line = Line(text, at, out var next);
            at = next;
            if (line is "---" or "...")
            {
                return fields.Count == 0 ? None : new FrontMatter(at, fields);
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && IsKey(line.AsSpan(0, colon)))
            {
                var value = line[(colon + 1)..].Trim().Trim('"', '\'').Trim();
                if (value.Length > 0)
                {
                    fields.TryAdd(line[..colon].ToLowerInvariant(), value);
                }
            }
        }

        return None;
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        foreach (var c in key)
        {
            if (!char.IsAsciiLetter(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private string? Value(string key) => Fields.GetValueOrDefault(key);

    private static string Line(string text, int start, out int next)
    {
        var end = text.IndexOf('\n', start);
        next = end < 0 ? text.Length : end + 1;
        return text[start..(end < 0 ? text.Length : end)].TrimEnd();
    }
}
