using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Recognition.Organisations;

/// <summary>
/// One stretch of text prepared for reading names: where words begin, which names and positions are known, and how far
/// left a name may reach that ends at a place. Owned by one reader; made in time linear in the stretch.
/// </summary>
internal sealed class NameText
{
    private readonly NameLexicons _words;
    private readonly bool[] _wordStart; // by offset in the range, its end included
    private readonly int[] _runStart;

    public NameText(string text, TextSpan range, ReadOnlySpan<Token> tokens, NameLexicons words)
    {
        Text = text;
        Range = range;
        _words = words;
        _wordStart = new bool[range.Length + 1];
        _runStart = new int[range.Length + 1];
        foreach (var token in tokens)
        {
            if (token.Start >= range.Start && token.End <= range.End)
            {
                _wordStart[token.Start - range.Start] = true;
                _wordStart[token.End - range.Start] = true;
                MarkPosition(token);
            }
        }

        _wordStart[0] = _wordStart[range.Length] = true;
        FindKnown();
        FindPositions();
        FindRuns(tokens);
    }

    public string Text { get; }

    public TextSpan Range { get; }

    /// <summary>Organisations and places that the lexicons know, in order, none overlapping another.</summary>
    public List<KnownName> Known { get; } = [];

    /// <summary>Positions with their modifiers, in order, none overlapping another.</summary>
    public List<PositionMatch> Positions { get; } = [];

    /// <summary>Whether a word begins or ends at an offset of the text.</summary>
    public bool IsBoundary(int offset) => _wordStart[offset - Range.Start];

    /// <summary>How far left a name may reach that ends at an offset: behind the last word or sign that parts names.</summary>
    public int RunStart(int end) => _runStart[end - Range.Start];

    public ReadOnlySpan<char> Slice(int start, int end) => Text.AsSpan(start, end - start);

    /// <summary>The known name that begins at an offset; null where there is none.</summary>
    public KnownName? KnownAt(int offset)
    {
        int low = 0, high = Known.Count;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (Known[mid].Span.Start < offset)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        return low < Known.Count && Known[low].Span.Start == offset ? Known[low] : null;
    }

    /// <summary>The dictionary has words that join an organisation's end and a position: 大学教授, 商会会长, 部副.</summary>
    private void MarkPosition(Token token)
    {
        var last = Text[token.End - 1];
        var modifier = last is '副' or '前' or '原';
        if (token.Length < 2 || (!modifier && !_words.First.Has(last, FirstCharacters.PositionEnd)))
        {
            return;
        }

        var length = modifier ? 1 : _words.PositionEnds.Longest(Slice(token.Start, token.End))?.Word.Length ?? 0;
        _wordStart[token.End - length - Range.Start] = true;
    }

    private void FindKnown()
    {
        for (var at = Range.Start; at < Range.End; at++)
        {
            if (!_words.First.Has(Text[at], FirstCharacters.Known))
            {
                continue;
            }

            var organisation = At(_words.Organisations, at);
            var region = At(_words.Regions, at);
            if (organisation is null && region is null)
            {
                continue;
            }

            // 党委|副书记 is a position, 党委 alone a committee.
            if (organisation?.Fields is ["party", ..] && _words.Positions.Longest(Slice(at, Range.End)) is { } office && office.Word.Length > organisation.Word.Length)
            {
                continue;
            }

            var isRegion = region is not null && region.Word.Length > (organisation?.Word.Length ?? 0);
            var entry = isRegion ? region! : organisation!;
            Known.Add(new KnownName(new TextSpan(at, at + entry.Word.Length), entry, isRegion));
            _wordStart[at - Range.Start] = _wordStart[at + entry.Word.Length - Range.Start] = true;
            at += entry.Word.Length - 1;
        }
    }

    /// <summary>The longest entry at a place that begins and ends where words do; long ones are trusted without.</summary>
    private LexiconEntry? At(Lexicon lexicon, int at)
    {
        if (lexicon.Longest(Slice(at, Range.End)) is not { } entry)
        {
            return null;
        }

        var end = at + entry.Word.Length;
        var latin = char.IsAsciiLetter(Text[end - 1]) && end < Range.End && char.IsAsciiLetterOrDigit(Text[end]);
        return !latin && (entry.Word.Length >= 4 || (IsBoundary(at) && (IsBoundary(end) || entry.Word.Length == 3))) ? entry : null;
    }

    private void FindPositions()
    {
        var reader = new PositionReader(_words);
        var known = 0;
        for (var at = Range.Start; at < Range.End; at++)
        {
            while (known < Known.Count && Known[known].Span.End <= at)
            {
                known++;
            }

            if (known < Known.Count && Known[known].Span.Contains(at) && !Known[known].IsRegion)
            {
                at = Known[known].Span.End - 1;
                continue;
            }

            if (_words.First.Has(Text[at], FirstCharacters.Position) && IsBoundary(at) && reader.Read(this, at) is { } position)
            {
                Positions.Add(position);
                _wordStart[position.Span.End - Range.Start] = true;
                at = position.Span.End - 1;
            }
        }
    }

    private void FindRuns(ReadOnlySpan<Token> tokens)
    {
        var (start, last) = (Range.Start, Range.Start);
        var (known, position) = (0, 0);
        foreach (var token in tokens)
        {
            if (token.Start < Range.Start || token.End > Range.End)
            {
                continue;
            }

            // White space between sentences is no word; nothing reaches across it.
            for (; last < token.Start; last++)
            {
                _runStart[last - Range.Start] = last > start ? last : start;
                start = last + 1;
            }

            last = token.End;
            while (known < Known.Count && Known[known].Span.End <= token.Start)
            {
                known++;
            }

            while (position < Positions.Count && Positions[position].Span.End <= token.Start)
            {
                position++;
            }

            var inKnown = known < Known.Count && Known[known].Span.Start <= token.Start;
            var inPosition = position < Positions.Count && Positions[position].Span.Start <= token.Start;
            if (IsPlaceInBrackets(token, known))
            {
                for (var at = token.Start; at <= token.End; at++)
                {
                    _runStart[at - Range.Start] = start;
                }

                continue;
            }

            var isInstitute = token.Length == 1 && Text[token.Start] == '所' && position < Positions.Count && Positions[position].Span.Start == token.End; // 电子|所|所长
            var parts = !inKnown && !isInstitute && (inPosition || Parts(token)) && !(IsJoint(token) && Joins(start, token, known));
            for (var at = token.Start; at < token.End; at++)
            {
                _runStart[at - Range.Start] = start;
            }

            start = IsVerb(token) ? token.Start + 1 : parts ? token.End : start;
            _wordStart[start - Range.Start] = true;
            _runStart[token.End - Range.Start] = start;
        }
    }

    /// <summary>Whether a word begins with a verb that is none elsewhere: 作者|系|某大学教授, ——|访|某大学教授.</summary>
    private bool IsVerb(Token token) => token.Start > Range.Start && (Text[token.Start], Text[token.Start - 1]) is ('系', '者') or ('访', '—');

    private bool Parts(Token token)
    {
        var first = Text[token.Start];
        if (!char.IsLetterOrDigit(first))
        {
            return first is not ('·' or '•');
        }

        var word = Slice(token.Start, token.End);
        return (char.IsAsciiDigit(first) && token.Length is 4) || (_words.First.Has(first, FirstCharacters.Break) && _words.Breaks.Find(word) is not null && !InsidePhrase(token));
    }

    /// <summary>Whether a bracket holds nothing but a place inside a name: 中移（上海）信息公司, 中国（杭州）试验区.</summary>
    private bool IsPlaceInBrackets(Token token, int known)
    {
        if (token.Length != 1 || token.Start == Range.Start || !char.IsLetter(Text[token.Start - 1]))
        {
            return false;
        }

        return Text[token.Start] switch
        {
            '（' or '(' => known < Known.Count && Known[known].IsRegion && Known[known].Span.Start == token.End && Known[known].Span.End + 1 < Range.End
                && Text[Known[known].Span.End] is '）' or ')' && char.IsLetter(Text[Known[known].Span.End + 1]),
            '）' or ')' => known > 0 && Known[known - 1].IsRegion && Known[known - 1].Span.End == token.Start && token.End < Range.End
                && Text[Known[known - 1].Span.Start - 1] is '（' or '(' && char.IsLetter(Text[token.End]),
            _ => false,
        };
    }

    private bool IsJoint(Token token) => token.Length == 1 && Text[token.Start] is '和' or '与' or '及';

    /// <summary>
    /// Whether 和 stands inside one name: a known organisation or place opens the run, a word that ends no name stands
    /// before 和 (中国科学院东北地理|与|农业生态研究所), and no known name behind it.
    /// </summary>
    private bool Joins(int start, Token token, int known)
    {
        var before = known - 1;
        if ((known < Known.Count && Known[known].Span.Start == token.End) || _words.Suffixes.Longest(Slice(start, token.Start)) is not null)
        {
            return false;
        }

        if (before >= 0 && before < Known.Count && Known[before].Span.Start >= start && Known[before].Kind is not "world"
            && token.Start - Known[before].Span.End is >= 2 and var left && left <= (Known[before].IsRegion ? 12 : 24))
        {
            return true;
        }

        for (var end = token.Start - 2; end > Math.Max(start, token.Start - 24); end--)
        {
            if (_words.First.Has(Text[end - 1], FirstCharacters.Suffix) && IsBoundary(end) && _words.Suffixes.Longest(Slice(start, end)) is { Fields: ["strong"] } suffix
                && end - suffix.Word.Length - start >= 2)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a phrase such as 发展和改革 holds the word and more on its left or right.</summary>
    private bool InsidePhrase(Token token)
    {
        for (var at = Math.Max(Range.Start, token.Start - 6); at <= token.Start; at++)
        {
            if (_words.Inner.Longest(Slice(at, Range.End)) is { } phrase && at + phrase.Word.Length > token.End)
            {
                return true;
            }
        }

        return false;
    }
}
