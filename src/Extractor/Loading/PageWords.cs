namespace Extractor.Loading;

/// <summary>
/// The words by which the lines of a page that are not the article's own are told, of a pipeline's
/// <c>lexicons/page-words.tsv</c>. Immutable and thread-safe.
/// </summary>
public sealed class PageWords
{
    /// <summary>No words at all: every line counts as the article's.</summary>
    public static readonly PageWords None = new([]);

    private readonly Dictionary<string, string[]> _words;
    private readonly List<string> _classes = []; // in the order they are asked for

    private PageWords(IEnumerable<(string Class, string Word)> words)
    {
        _words = words.GroupBy(w => w.Class, w => w.Word).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        Furniture = Of("furniture");
        Tails = Of("tail");
        SourceLabels = Of("source");
        AuthorLabels = Of("author");
        DateLabels = Of("date");
        FieldLabels = [.. SourceLabels, .. AuthorLabels, .. DateLabels, .. Of("other")];
        WholeLines = Of("whole");
        Enacting = Of("enacting");
        PublicationLabels = Of("published");
        TableLabels = Of("field");
        Credits = Of("credit");
        Appendages = Of("appendage");
        NoHeadingLabels = Of("label");
        Captions = Of("caption");
        PlainHeadings = Of("plain-heading");
        Contents = Of("contents");
        NoNames = Of("no-name");
        DoubleSurnames = Of("double-surname");
        DocumentEndings = Of("document");
        Offices = Of("office");
        Signers = [.. Offices, .. Of("signer")];
        Papers = Of("paper");
        NoPersonEndings = [.. Offices, .. Papers, .. Of("place")];
        Sites = Of("site");
    }

    internal string[] Furniture { get; }

    internal string[] Tails { get; }

    internal string[] SourceLabels { get; }

    internal string[] AuthorLabels { get; }

    internal string[] DateLabels { get; }

    /// <summary>All labels of a byline's fields.</summary>
    internal string[] FieldLabels { get; }

    internal string[] WholeLines { get; }

    internal string[] Enacting { get; }

    internal string[] PublicationLabels { get; }

    internal string[] TableLabels { get; }

    internal string[] Credits { get; }

    internal string[] Appendages { get; }

    internal string[] NoHeadingLabels { get; }

    internal string[] Captions { get; }

    internal string[] PlainHeadings { get; }

    internal string[] Contents { get; }

    internal string[] NoNames { get; }

    internal string[] DoubleSurnames { get; }

    internal string[] DocumentEndings { get; }

    /// <summary>What names of public bodies end with.</summary>
    internal string[] Offices { get; }

    /// <summary>What names of bodies that sign documents end with.</summary>
    internal string[] Signers { get; }

    /// <summary>What names of papers, sites and agencies end with.</summary>
    internal string[] Papers { get; }

    /// <summary>What no person's name of more than two characters ends with.</summary>
    internal string[] NoPersonEndings { get; }

    /// <summary>What the name of a site behind the title of its page ends with.</summary>
    internal string[] Sites { get; }

    /// <summary>Reads the file; every fault is added as <c>file:line: what is wrong</c>.</summary>
    public static PageWords Load(string path, ICollection<string> faults)
    {
        if (!File.Exists(path))
        {
            faults.Add($"{path}:1: the lexicon is missing");
            return None;
        }

        var words = new List<(string, string)>();
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            var columns = text.Split('\t');
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            foreach (var name in columns.Length == 2 ? columns[1].Split(',') : [""])
            {
                if (columns[0].Length == 0 || !None._classes.Contains(name))
                {
                    faults.Add($"{path}:{line}: '{name}' is no class of words; known are {string.Join(", ", None._classes)}");
                }
                else
                {
                    words.Add((name, columns[0]));
                }
            }
        }

        return new PageWords(words);
    }

    /// <summary>Whether the text begins with one of the words.</summary>
    internal static bool Begins(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text ends with one of the words.</summary>
    internal static bool Ends(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private string[] Of(string name)
    {
        _classes.Add(name);
        return _words.GetValueOrDefault(name) ?? [];
    }
}
