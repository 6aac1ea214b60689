using Extractor.Storage.Words;

namespace Extractor.App.Words;

/// <summary>The lexicons of a pipeline folder as their files stand.</summary>
internal sealed class LexiconFolder(string pipeline)
{
    private const int ShownLines = 4;

    public string Path(string lexicon) => System.IO.Path.Combine(pipeline, "lexicons", lexicon + ".tsv");

    /// <summary>Names of the lexicons that words can be added to.</summary>
    public IReadOnlyList<string> Names =>
        [.. Directory.GetFiles(System.IO.Path.Combine(pipeline, "lexicons"), "*.tsv").Select(f => System.IO.Path.GetFileNameWithoutExtension(f)).Where(n => n != WordEntry.Aliases).Order(StringComparer.Ordinal)];

    /// <summary>What the file says of itself at its head, and a few of its lines.</summary>
    public (string About, IReadOnlyList<string> Lines) Sample(string lexicon)
    {
        var lines = File.ReadLines(Path(lexicon)).Take(60).ToList();
        var about = string.Join(' ', lines.TakeWhile(l => l.StartsWith('#')).Select(l => l.TrimStart('#').Trim().Replace('\t', '|')));
        return (about, [.. lines.Where(l => l.Length > 0 && l[0] != '#').Take(ShownLines)]);
    }

    public WordStanding StandingOf(WordEntry entry)
    {
        var file = Path(entry.Lexicon);
        if (!File.Exists(file))
        {
            return WordStanding.NoLexicon;
        }

        var held = File.ReadLines(file).FirstOrDefault(l => l == entry.Word || l.StartsWith(entry.Word + "\t", StringComparison.Ordinal));
        return held is null ? WordStanding.InForce : held == entry.Line ? WordStanding.InFile : WordStanding.Overtaken;
    }
}
