using System.Globalization;
using System.Reflection;
using System.Text;

namespace Extractor.App.Cli;

/// <summary>
/// What the program says, in English and Chinese: <c>Messages/*.tsv</c>, a line each: key, English, Chinese, parted by
/// tabs; <c>\n</c> stands for a line break, <c>{0}</c> for a value. Immutable.
/// </summary>
internal sealed class MessageCatalog
{
    public const string English = "en";
    public const string Chinese = "zh";

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private MessageCatalog(bool isChinese) => IsChinese = isChinese;

    public bool IsChinese { get; }

    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <exception cref="KeyNotFoundException">No table has the key: a mistake of ours.</exception>
    public string this[string key] => _texts[key];

    public string? Find(string key) => _texts.GetValueOrDefault(key);

    public string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, this[key], values);

    public static MessageCatalog Read(string language)
    {
        var catalog = new MessageCatalog(language == Chinese);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("messages/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    var columns = line.Split('\t');
                    catalog._texts.Add(columns[0], columns[catalog.IsChinese ? 2 : 1].Replace("\\n", "\n", StringComparison.Ordinal));
                }
            }
        }

        return catalog;
    }

    /// <summary>
    /// The language to speak: <c>--lang</c>, else EXTRACTOR_LANG, else the locale; Chinese where that begins with zh.
    /// Needed before the command line is understood, since its faults are told in it too.
    /// </summary>
    public static string Language(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        var option = "";
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count)
            {
                option = args[i + 1];
            }
            else if (args[i].StartsWith("--lang=", StringComparison.Ordinal))
            {
                option = args[i]["--lang=".Length..];
            }
        }

        var chosen = new[] { option }.Concat(new[] { "EXTRACTOR_LANG", "LC_ALL", "LC_MESSAGES", "LANG" }.Select(environment))
            .FirstOrDefault(l => !string.IsNullOrEmpty(l));
        return chosen?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Chinese : English;
    }
}
