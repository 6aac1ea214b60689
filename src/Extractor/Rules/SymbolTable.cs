using System.Collections.Immutable;
using Extractor.Text;

namespace Extractor.Rules;

/// <summary>
/// The finite alphabet that patterns are written over: cue words of lexicons and literals, annotation labels, parts of
/// speech, punctuation. Filled while a pipeline loads, frozen afterwards; then thread-safe.
/// </summary>
public sealed class SymbolTable
{
    /// <summary>A word that is no cue and has no part of speech.</summary>
    public const int Unknown = 0;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal) { [""] = Unknown };
    private readonly List<string> _names = [""];
    private readonly List<KeyValuePair<string, int>> _words = [];
    private readonly Dictionary<string, Dictionary<string, string>> _lexicons = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Label, string Subtype), int> _labels = [];
    private int[] _tags = []; // once frozen: by letter
    private int[] _marks = []; // once frozen: by mark, in every width that texts write it
    private WordTrie? _trie;

    public int Count => _names.Count;

    /// <summary>A readable name of a symbol, for <c>rules explain</c>.</summary>
    public string NameOf(int symbol) => _names[symbol];

    /// <summary>Words and their symbols.</summary>
    /// <exception cref="InvalidOperationException">The table is not frozen yet.</exception>
    public WordTrie Words => _trie ?? throw new InvalidOperationException("The symbol table is not frozen.");

    /// <summary>Every cue word: those of the lexicons and the literals of patterns.</summary>
    public IEnumerable<string> CueWords => _words.Select(w => w.Key);

    /// <summary>Names of the lexicons that patterns may use in braces.</summary>
    public IReadOnlyCollection<string> Lexicons => _lexicons.Keys;

    /// <summary>Adds a lexicon as a class of cue words.</summary>
    /// <param name="name">As patterns write it in braces.</param>
    /// <param name="entries">Words and their normal forms.</param>
    public void AddLexicon(string name, IEnumerable<KeyValuePair<string, string>> entries)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (word, normal) in entries)
        {
            Word(word);
            map[word] = normal;
        }

        _lexicons[name] = map;
    }

    /// <summary>Whether patterns may name this lexicon.</summary>
    public bool HasLexicon(string name) => _lexicons.ContainsKey(name);

    /// <summary>The symbols of a lexicon's words.</summary>
    public IEnumerable<int> LexiconSymbols(string name) => _lexicons[name].Keys.Select(w => _ids["w:" + w]);

    /// <summary>The normal form that a lexicon gives a word, or null where the word is not in it.</summary>
    public string? Normal(string lexicon, string word) => _lexicons[lexicon].GetValueOrDefault(word);

    /// <summary>The normal form of a word in the first of the lexicons that holds it, or null.</summary>
    public string? Normal(ImmutableArray<string> lexicons, string word)
    {
        foreach (var lexicon in lexicons)
        {
            if (Normal(lexicon, word) is { } normal)
            {
                return normal;
            }
        }

        return null;
    }

    /// <summary>The symbol of a cue word, made where it is new.</summary>
    public int Word(string word)
    {
        var known = _ids.Count;
        var id = Id("w:" + word);
        if (id == known)
        {
            _words.Add(KeyValuePair.Create(word, id));
        }

        return id;
    }

    /// <summary>The symbol of annotations with this label and subtype (empty for none), made where it is new.</summary>
    public int Label(string label, string subtype) => _labels[(label, subtype)] = Id("a:" + label + ":" + subtype);

    /// <summary>The symbol of an annotation; <see cref="Unknown"/> for a combination no recogniser declared.</summary>
    public int FindLabel(string label, string subtype) => _labels.GetValueOrDefault((label, subtype));

    /// <summary>Every declared symbol of a label.</summary>
    public IEnumerable<int> LabelSymbols(string label) =>
        _ids.Where(p => p.Key.StartsWith("a:" + label + ":", StringComparison.Ordinal)).Select(p => p.Value);

    /// <summary>The symbol of words whose part of speech begins with this letter.</summary>
    public int Tag(char tag) => tag < _tags.Length ? _tags[tag] : Id("t:" + tag);

    /// <summary>The symbol of a punctuation mark, half and full width alike.</summary>
    public int Punctuation(char mark) => mark < _marks.Length ? _marks[mark] : Id("p:" + PunctuationMarks.Normal(mark));

    /// <summary>Every punctuation symbol.</summary>
    public IEnumerable<int> PunctuationSymbols => _ids.Where(p => p.Key.StartsWith("p:", StringComparison.Ordinal)).Select(p => p.Value);

    /// <summary>Ends the filling: further new words would not be found in texts.</summary>
    public void Freeze()
    {
        _tags = [.. Enumerable.Range(0, 128).Select(c => _ids.GetValueOrDefault("t:" + (char)c))];
        _marks = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => _ids.GetValueOrDefault("p:" + PunctuationMarks.Normal((char)c)))];
        _trie = new WordTrie(_words);
    }

    private int Id(string name)
    {
        if (!_ids.TryGetValue(name, out var id))
        {
            if (_trie is not null)
            {
                return Unknown;
            }

            id = _names.Count;
            _ids.Add(name, id);
            _names.Add(name);
        }

        return id;
    }
}
