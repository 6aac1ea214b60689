using System.Globalization;

namespace Extractor.Rules;

/// <summary>
/// Reads the pattern notation of <c>pipelines/README.md</c>. Declares every word it meets in the symbol table, so all
/// patterns must be parsed before any is compiled against the frozen table.
/// </summary>
internal sealed class PatternParser(SymbolTable symbols, IReadOnlyDictionary<string, string> fragments)
{
    private const int MaxDepth = 40;
    private readonly List<string> _captures = [];
    private readonly List<SymbolSet> _sets = []; // filled when the alphabet is complete
    private string _text = "";
    private int _at;
    private int _depth;

    /// <summary>Names of the captures met so far, by index.</summary>
    public IReadOnlyList<string> Captures => _captures;

    /// <exception cref="PatternSyntaxException">The notation is malformed.</exception>
    public PatternNode Parse(string pattern)
    {
        var (text, at) = (_text, _at);
        (_text, _at) = (pattern, 0);
        if (++_depth > MaxDepth)
        {
            throw Fault("fragments are nested too deeply or name themselves");
        }

        var node = Choice();
        if (_at < _text.Length)
        {
            throw Fault($"'{_text[_at]}' is not expected here");
        }

        _depth--;
        (_text, _at) = (text, at);
        return node;
    }

    /// <summary>Fills the symbol sets; call when all patterns of the pipeline are parsed.</summary>
    public void Complete() => _sets.ForEach(set => set.Fill(symbols.Count));

    private PatternNode Choice()
    {
        var options = new List<PatternNode> { Sequence() };
        while (Eat('|'))
        {
            options.Add(Sequence());
        }

        return options.Count == 1 ? options[0] : new PatternNode.Choice(options);
    }

    private PatternNode Sequence()
    {
        var items = new List<PatternNode>();
        while (Peek() is not ('\0' or '|' or ')'))
        {
            items.Add(Repeated());
        }

        return items.Count == 1 ? items[0] : new PatternNode.Sequence(items);
    }

    private PatternNode Repeated()
    {
        var item = Item();
        while (true)
        {
            var (min, max) = Peek() switch { '?' => (0, 1), '*' => (0, -1), '+' => (1, -1), '#' => (-2, 0), _ => (-1, 0) };
            if (min == -1)
            {
                return item;
            }

            _at++;
            if (min == -2)
            {
                min = Number();
                max = _at < _text.Length && _text[_at] == '-' ? NumberAfterDash() : min;
            }

            var lazy = _at < _text.Length && _text[_at] == '?';
            _at += lazy ? 1 : 0;
            item = new PatternNode.Repeat(item, min, max, lazy);
        }
    }

    private PatternNode Item()
    {
        switch (Peek())
        {
            case '(':
                _at++;
                var inner = Choice();
                if (!Eat(')'))
                {
                    throw Fault("')' is missing");
                }

                return inner;
            case '^':
                _at++;
                return new PatternNode.SentenceStart();
            case '@':
                _at++;
                return Item() is PatternNode.Atom atom ? new PatternNode.Anchor(atom, -1) : throw Fault("'@' takes one element, such as @<quantity>");
            case '$':
                _at++;
                var name = Identifier();
                if (name.Length == 0)
                {
                    return new PatternNode.SentenceEnd();
                }

                return fragments.TryGetValue(name, out var fragment) ? Parse(fragment) : throw Fault($"there is no fragment '{name}'");
        }

        var start = _at;
        var capture = Identifier();
        if (capture.Length > 0)
        {
            if (_at < _text.Length && _text[_at] == '=')
            {
                _at++;
                return Captured(capture);
            }

            _at = start;
            throw Fault($"'{capture}' is neither a capture (name=…) nor a literal ('…')");
        }

        return Atoms();
    }

    private PatternNode Captured(string name)
    {
        var index = _captures.IndexOf(name);
        if (index < 0)
        {
            index = _captures.Count;
            _captures.Add(name);
        }

        return Repeated() switch // the whole of X+ in name=X+
        {
            PatternNode.Anchor anchor => anchor with { CaptureIndex = index },
            var item => new PatternNode.Capture(index, item),
        };
    }

    /// <summary>One atom, or a literal of several words in a row.</summary>
    private PatternNode Atoms()
    {
        if (Peek() == '[')
        {
            _at++;
            var not = Eat('^');
            var set = NewSet(not);
            while (!Eat(']'))
            {
                if (Peek() == '\0')
                {
                    throw Fault("']' is missing");
                }

                Literals().ForEach(set.Add);
            }

            return new PatternNode.Atom(set);
        }

        var sets = Literals();
        return sets.Count == 1
            ? new PatternNode.Atom(sets[0])
            : new PatternNode.Sequence([.. sets.Select(s => new PatternNode.Atom(s))]);
    }

    private List<SymbolSet> Literals()
    {
        switch (Peek())
        {
            case '<':
                return [Label()];
            case '{':
                return [LexiconClass()];
            case '/':
                return [Tags()];
            case '.':
                _at++;
                return [NewSet(true)];
            case '\'':
                var end = _text.IndexOf('\'', _at + 1);
                if (end < 0)
                {
                    throw Fault("the closing ' is missing");
                }

                var quoted = _text[(_at + 1)..end];
                _at = end + 1;
                return Words(quoted);
            default:
                var start = _at;
                while (_at < _text.Length && _text[_at] >= 0x80 && !PunctuationMarks.Is(_text[_at]))
                {
                    _at++;
                }

                if (_at > start)
                {
                    return Words(_text[start.._at]);
                }

                if (PunctuationMarks.Is(_text[_at]))
                {
                    return Words(_text[_at++].ToString());
                }

                throw Fault($"'{_text[_at]}' is not understood");
        }
    }

    private List<SymbolSet> Words(string literal)
    {
        var sets = new List<SymbolSet>();
        var start = 0;
        for (var i = 0; i <= literal.Length; i++)
        {
            if (i < literal.Length && !PunctuationMarks.Is(literal[i]))
            {
                continue;
            }

            if (i > start)
            {
                sets.Add(SetOf([symbols.Word(literal[start..i])]));
            }

            if (i < literal.Length)
            {
                sets.Add(SetOf([symbols.Punctuation(literal[i])]));
            }

            start = i + 1;
        }

        return sets.Count > 0 ? sets : throw Fault("a literal is empty");
    }

    private SymbolSet Label()
    {
        _at++;
        var label = Identifier();
        var subtypes = new List<string>();
        if (Eat(':'))
        {
            do
            {
                subtypes.Add(Identifier());
            }
            while (Eat('|'));
        }

        if (!Eat('>') || label.Length == 0)
        {
            throw Fault("a label is written <label> or <label:subtype|subtype>");
        }

        if (!symbols.LabelSymbols(label).Any())
        {
            throw Fault($"no recogniser gives '{label}'");
        }

        foreach (var subtype in subtypes)
        {
            if (symbols.FindLabel(label, subtype) == SymbolTable.Unknown)
            {
                throw Fault($"'{label}' has no subtype '{subtype}'");
            }
        }

        return SetOf(subtypes.Count == 0 ? symbols.LabelSymbols(label) : subtypes.Select(s => symbols.FindLabel(label, s)));
    }

    private SymbolSet LexiconClass()
    {
        _at++;
        var set = NewSet();
        do
        {
            var name = Identifier();
            if (!symbols.HasLexicon(name))
            {
                throw Fault($"there is no lexicon '{name}'");
            }

            set.Add(() => symbols.LexiconSymbols(name));
        }
        while (Eat('|'));
        return Eat('}') ? set : throw Fault("'}' is missing");
    }

    private SymbolSet Tags()
    {
        var end = _text.IndexOf('/', _at + 1);
        if (end < 0)
        {
            throw Fault("the closing / is missing");
        }

        var tags = _text[(_at + 1)..end];
        _at = end + 1;
        return SetOf([.. tags.Where(char.IsAsciiLetterLower).Select(symbols.Tag)]);
    }

    private SymbolSet SetOf(IEnumerable<int> members)
    {
        var list = members.ToArray();
        var set = NewSet();
        set.Add(() => list);
        return set;
    }

    private SymbolSet NewSet(bool negated = false)
    {
        var set = new SymbolSet { Negated = negated };
        _sets.Add(set);
        return set;
    }

    private char Peek()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\n' or '\t')
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : '\0';
    }

    private bool Eat(char expected)
    {
        if (Peek() != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    private string Identifier()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || (_at > start && _text[_at] is '-' or '_' && _at + 1 < _text.Length && char.IsAsciiLetterOrDigit(_text[_at + 1]))))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private int NumberAfterDash()
    {
        _at++;
        return _at < _text.Length && char.IsAsciiDigit(_text[_at]) ? Number() : -1;
    }

    private int Number()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        return int.TryParse(_text.AsSpan(start, _at - start), CultureInfo.InvariantCulture, out var number) && number <= 50
            ? number
            : throw Fault("'#' takes a count up to 50, such as #2 or #0-3");
    }

    private PatternSyntaxException Fault(string message) => new(message, _at);
}
