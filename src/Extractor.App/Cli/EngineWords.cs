using System.Globalization;

namespace Extractor.App.Cli;

/// <summary>
/// What the engine says of an article, in the language of the messages. The engine and the store speak English alone; the
/// keys <c>engine.*</c> hold each such sentence and its translation, and a sentence is known again by the words around its
/// values. One that no key holds stays as it is.
/// </summary>
internal static class EngineWords
{
    private const string Prefix = "engine.";

    private static readonly Lazy<IReadOnlyList<(string Key, string[] Parts)>> Sentences = new(() =>
    {
        var english = MessageCatalog.Read(MessageCatalog.English);
        return [.. english.Keys.Where(k => k.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(k => (k, Parts(english[k])))];
    });

    public static string Of(string said, MessageCatalog messages)
    {
        if (messages.IsChinese)
        {
            foreach (var (key, parts) in Sentences.Value)
            {
                if (Values(said, parts) is { } values)
                {
                    return messages.Format(key, [.. values]);
                }
            }
        }

        return said;
    }

    /// <summary>Words and numbers of places by turns: words, place, words, …, words.</summary>
    private static string[] Parts(string template) => template.Split('{', '}');

    /// <summary>What stands in the places, by their numbers; null where the words do not fit.</summary>
    private static string?[]? Values(string said, string[] parts)
    {
        if (!said.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return null;
        }

        var values = new string?[parts.Length / 2];
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i += 2)
        {
            var words = parts[i + 1];
            var last = i + 2 >= parts.Length;
            var end = last ? said.Length - words.Length : said.IndexOf(words, at, StringComparison.Ordinal);
            if (end < at || (last && !said.EndsWith(words, StringComparison.Ordinal)))
            {
                return null;
            }

            values[int.Parse(parts[i], CultureInfo.InvariantCulture)] = said[at..end];
            at = end + words.Length;
        }

        return at == said.Length ? values : null;
    }
}
