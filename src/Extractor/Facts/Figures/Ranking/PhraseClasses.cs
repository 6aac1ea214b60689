using Extractor.Recognition;
using Extractor.Rules;

namespace Extractor.Facts.Figures.Ranking;

/// <summary>
/// Sorts the elements of a sentence into the few classes that the ranking of phrases looks at: annotations by label,
/// punctuation by mark, function words by the lexicon of phrase words, cue words by their lexicon, other words by part
/// of speech. Immutable and thread-safe.
/// </summary>
internal sealed class PhraseClasses
{
    private const string Edge = "edge";
    private static readonly (string Lexicon, string Class)[] Cues =
    [
        ("change-to", "change-to"), ("rise-fall", "change"), ("reach-verbs", "reach"), ("rate-nouns", "rate"), ("share-nouns", "share"),
        ("than-verbs", "than"), ("stage-nouns", "stage"), ("status-cues", "status"), ("basis-words", "basis"), ("adverbs", "d"),
    ];

    private static readonly string[] Hard = ["，", "；", "：", "。", "！", "？", " ", "—", "…", "since", Edge];
    private static readonly string[] Opening = ["“", "《", "（", "‘"];
    private static readonly string[] Closing = ["”", "》", "）", "’"];
    private static readonly string[] NeverFirst = ["of", "aspect", "conj", "place", "etc", "、", "u", "y"];
    private static readonly string[] NeverLast = ["of", "aspect", "conj", "prep", "d", "done", "total", "each", "pron", "place", "be", "have", "reach", "status", "basis", "than", "u", "p", "c", "y", "change-to", "change", "compare"];

    private readonly Lexicon _words;
    private readonly int[] _bySymbol;
    private readonly int[] _byTag = new int[128];
    private readonly int[] _byTagLong = new int[128];
    private readonly int[] _lexicon; // by entry of the lexicon of phrase words
    private readonly bool[] _first;
    private readonly bool[] _last;
    private readonly bool[] _stops;
    private readonly bool[] _nominal;
    private readonly bool[] _verbal;
    private readonly bool[] _mark;
    private readonly bool[] _of;
    private readonly bool[] _joins;
    private readonly sbyte[] _depth;

    public PhraseClasses(SymbolTable symbols, Lexicon words)
    {
        _words = words;
        var names = new List<string> { Edge, "unknown" };
        int Index(string name)
        {
            if (!names.Contains(name))
            {
                names.Add(name);
            }

            return names.IndexOf(name);
        }

        for (var tag = 'a'; tag <= 'z'; tag++)
        {
            _byTagLong[tag] = Index(tag.ToString());
            _byTag[tag] = tag is 'n' or 'v' or 'a' ? Index(tag + "1") : _byTagLong[tag];
        }

        _lexicon = [.. words.Entries.Select(e => Index(e.Normal))];
        _bySymbol = new int[symbols.Count];
        Array.Fill(_bySymbol, -1);
        foreach (var (lexicon, name) in Cues.Reverse())
        {
            foreach (var symbol in symbols.HasLexicon(lexicon) ? symbols.LexiconSymbols(lexicon) : [])
            {
                _bySymbol[symbol] = Index(name);
            }
        }

        for (var symbol = 0; symbol < symbols.Count; symbol++)
        {
            var name = symbols.NameOf(symbol);
            if (name.StartsWith("p:", StringComparison.Ordinal) || name.StartsWith("a:", StringComparison.Ordinal))
            {
                _bySymbol[symbol] = Index(name[2..].TrimEnd(':'));
            }
        }

        Domain = new FeatureDomain(names);
        bool Marked(string name) => name.Length == 1 && PunctuationMarks.Is(name[0]);
        _stops = [.. names.Select(n => Hard.Contains(n) || n is "time:definite" || (n.StartsWith("quantity:", StringComparison.Ordinal)
            && n is not ("quantity:ordinal" or "quantity:written" or "quantity:plain" or "quantity:duration" or "quantity:age")))];
        _first = [.. names.Select((n, i) => !_stops[i] && !NeverFirst.Contains(n) && (!Marked(n) || Opening.Contains(n)))];
        _last = [.. names.Select((n, i) => !_stops[i] && !NeverLast.Contains(n) && (!Marked(n) || Closing.Contains(n)))];
        _nominal = [.. names.Select(n => n is "n" or "n1" or "w" or "x" or "unknown" or "organisation" or "region" or "title" or "j" or "l" or "z" or "g" or "actn" or "agent" or "share" or "rate" or "b")];
        _verbal = [.. names.Select(n => n is "v" or "v1" or "act" or "own" or "harm" or "say" or "light")];
        _mark = [.. names.Select(n => n is "，" or "；" or "：" or "。" or "！" or "？" or " ")];
        _of = [.. names.Select(n => n is "of")];
        _joins = [.. names.Select(n => n is "、" or "conj")];
        _depth = [.. names.Select(n => (sbyte)(Opening.Contains(n) ? 1 : Closing.Contains(n) ? -1 : 0))];
    }

    /// <summary>All classes; index 0 is the edge of the sentence.</summary>
    public FeatureDomain Domain { get; }

    /// <summary>The class of each element.</summary>
    public int[] Of(Element[] elements, string text)
    {
        var classes = new int[elements.Length];
        for (var i = 0; i < elements.Length; i++)
        {
            classes[i] = Of(elements[i], text);
        }

        return classes;
    }

    /// <summary>Whether a phrase may begin with it.</summary>
    public bool CanBegin(int kind) => _first[kind];

    /// <summary>Whether a phrase may end with it.</summary>
    public bool CanEnd(int kind) => _last[kind];

    /// <summary>Whether no phrase reaches over it: marks between clauses, numbers, definite times.</summary>
    public bool Stops(int kind) => _stops[kind];

    public bool IsNominal(int kind) => _nominal[kind];

    public bool IsVerbal(int kind) => _verbal[kind];

    /// <summary>Whether it is a mark that parts clauses.</summary>
    public bool IsClauseMark(int kind) => _mark[kind];

    /// <summary>Whether it is 的.</summary>
    public bool IsOf(int kind) => _of[kind];

    /// <summary>Whether it parts members of a coordination.</summary>
    public bool Joins(int kind) => _joins[kind];

    /// <summary>1 for an opening bracket or quotation mark, -1 for a closing one.</summary>
    public int Depth(int kind) => _depth[kind];

    private int Of(Element element, string text)
    {
        var symbol = _bySymbol[element.Symbol];
        if (symbol >= 0 && (element.Annotation is not null || PunctuationMarks.Is(text[element.Start])))
        {
            return symbol;
        }

        if (_words.IndexOf(element.Span.Of(text)) is >= 0 and var entry)
        {
            return _lexicon[entry];
        }

        return symbol >= 0 ? symbol
            : element.Tag is '\0' or >= '\u0080' ? 1
            : element.End - element.Start == 1 ? _byTag[element.Tag] : _byTagLong[element.Tag];
    }
}
