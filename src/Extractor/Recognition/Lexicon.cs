using Extractor.Text;

namespace Extractor.Recognition;

/// <summary>
/// A frozen word list read from <c>lexicons/NAME.tsv</c>: word, normal form, further columns, parted by tabs;
/// <c>#</c> begins a comment line. Thread-safe.
/// </summary>
public sealed class Lexicon
{
    private readonly WordTrie _trie;

    public Lexicon(string name, IReadOnlyList<LexiconEntry> entries)
    {
        Name = name;
        Entries = entries;
        _trie = new WordTrie(entries.Select((e, i) => KeyValuePair.Create(e.Word, i)));
    }

    /// <summary>The file's name without folder and ending.</summary>
    public string Name { get; }

    public IReadOnlyList<LexiconEntry> Entries { get; }

    /// <summary>Reads a file; every fault is added as <c>file:line: what is wrong</c> and the line passed over.</summary>
    public static Lexicon Load(string path, ICollection<string> faults)
    {
        var entries = new List<LexiconEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var line = 0;
        if (!File.Exists(path))
        {
            faults.Add($"{path}:0: there is no such file");
            return new Lexicon(Path.GetFileNameWithoutExtension(path), entries);
        }

        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var columns = text.Split('\t');
            if (columns[0].Length == 0 || columns[0] != columns[0].Trim())
            {
                faults.Add($"{path}:{line}: the word is empty or has white space around it");
            }
            else if (!seen.TryAdd(columns[0], line))
            {
                faults.Add($"{path}:{line}: '{columns[0]}' stands at line {seen[columns[0]]} already");
            }
            else
            {
                var normal = columns.Length > 1 && columns[1].Length > 0 ? columns[1] : columns[0];
                entries.Add(new LexiconEntry(columns[0], normal, columns.Length > 2 ? columns[2..] : []));
            }
        }

        return new Lexicon(Path.GetFileNameWithoutExtension(path), entries);
    }

    /// <summary>The longest entry that the text begins with; null where there is none.</summary>
    public LexiconEntry? Longest(ReadOnlySpan<char> text) => _trie.Longest(text, out var index) > 0 ? Entries[index] : null;

    /// <summary>The entry of exactly this word; null where there is none.</summary>
    public LexiconEntry? Find(ReadOnlySpan<char> word) => _trie.Find(word) is >= 0 and var index ? Entries[index] : null;

    /// <summary>The place in <see cref="Entries"/> of exactly this word; -1 where it has none.</summary>
    public int IndexOf(ReadOnlySpan<char> word) => _trie.Find(word);

    /// <summary>Whether an entry begins with this character.</summary>
    public bool Starts(char first) => _trie.Starts(first);
}
