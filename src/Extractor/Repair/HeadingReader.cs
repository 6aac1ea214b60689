using Extractor.Documents;
using Extractor.Loading;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>
/// Finds headings and their depth. Numbered ones stand in the order 编, 章, 节, 一、, 1.; the outermost style that the
/// text uses makes its sections. Where none is numbered so, short bare lines above running text are the sections.
/// </summary>
internal sealed class HeadingReader
{
    private const int LongestNumbered = 70;

    private static readonly EnumeratorStyle[] Outer =
        [EnumeratorStyle.Part, EnumeratorStyle.Chapter, EnumeratorStyle.Section, EnumeratorStyle.Chinese, EnumeratorStyle.Arabic];

    private readonly string _text;
    private readonly IReadOnlyList<TextLine> _lines;
    private readonly BlockKind?[] _kinds;
    private readonly EnumeratorStyle[] _styles;
    private readonly int _head;
    private readonly bool _bare;
    private readonly PageWords _words;

    private HeadingReader(string text, IReadOnlyList<TextLine> lines, BlockKind?[] kinds, int head, bool bare, PageWords words)
    {
        _text = text;
        _lines = lines;
        _kinds = kinds;
        _head = head;
        _bare = bare;
        _words = words;
        _styles = new EnumeratorStyle[lines.Count];
    }

    /// <summary>The level of each line's heading; 0 for lines that are none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="kinds">What each line is known to be; headings are sought among the unknown.</param>
    /// <param name="head">How many lines stand above the first paragraph.</param>
    /// <param name="bare">Whether lines without a number may be headings; not so where paragraphs end without punctuation too.</param>
    /// <param name="words">Words of pages.</param>
    public static int[] Levels(string text, IReadOnlyList<TextLine> lines, BlockKind?[] kinds, int head, bool bare, PageWords words)
    {
        var reader = new HeadingReader(text, lines, kinds, head, bare, words);
        return reader.Levels();
    }

    private int[] Levels()
    {
        var levels = new int[_lines.Count];
        for (var i = 0; i < _lines.Count; i++)
        {
            _styles[i] = _kinds[i] is null ? NumberedStyle(i) : EnumeratorStyle.None;
        }

        DropListedContents();
        DropContents();
        var bare = BareLines();
        var outermost = Array.Find(Outer, s => Array.IndexOf(_styles, s) >= 0 && (s < EnumeratorStyle.Chinese || _styles.Count(x => x == s) > 1 || IsFirstOfAll(s)));
        if (outermost == EnumeratorStyle.Arabic && StandsBelow(bare))
        {
            outermost = EnumeratorStyle.None;
        }

        var bareLevel = outermost == EnumeratorStyle.None ? 1 : 2;
        var marked = _lines.Where((l, i) => IsMarked(i)).Select(l => l.Source.Level).DefaultIfEmpty(1).Min();
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_styles[i] != EnumeratorStyle.None)
            {
                levels[i] = _styles[i] == outermost ? 1 : Math.Max(2, 2 + (int)_styles[i] - (int)EnumeratorStyle.Chinese);
            }
            else if (IsMarked(i))
            {
                levels[i] = bareLevel + _lines[i].Source.Level - marked;
            }
            else if (bare[i])
            {
                levels[i] = IsPlain(_lines[i].Of(_text)) ? 1 : bareLevel;
            }
        }

        return levels;
    }

    /// <summary>The lines that are headings without a number. A text that has some may have them in two lines, and one behind its dateline.</summary>
    private bool[] BareLines()
    {
        var bare = new bool[_lines.Count];
        var (all, pairs) = (0, 0);
        for (var i = 0; i < _lines.Count; i++)
        {
            bare[i] = _kinds[i] is null && _styles[i] == EnumeratorStyle.None && IsBare(i);
            all += bare[i] ? 1 : 0;
            pairs += bare[i] && IsUpperLine(i - 1) ? 1 : 0;
        }

        if (pairs >= 2 && pairs * 2 >= all)
        {
            for (var i = 1; i < _lines.Count; i++)
            {
                bare[i - 1] |= bare[i] && IsUpperLine(i - 1);
            }
        }

        var first = Array.IndexOf(_kinds, null);
        if (all > 0 && first >= 0 && first + 1 < _lines.Count && !bare[first] && BareHeading.DatelineLength(_lines[first].Of(_text)) is > 0 and var length)
        {
            bare[first] = BareHeading.HasShape(_lines[first].Of(_text)[length..], _words) && _kinds[first + 1] is null && LineShape.IsRunning(_lines[first + 1].Of(_text));
        }

        return bare;
    }

    /// <summary>Whether a line is the first of a heading in two.</summary>
    private bool IsUpperLine(int at) =>
        at > _head && _kinds[at] is null && _styles[at] == EnumeratorStyle.None && BareHeading.HasShape(_lines[at].Of(_text), _words)
        && LineShape.IsRunning(_lines[at - 1].Of(_text)) && LineShape.EndOf(_lines[at - 1].Of(_text)) is LineEnd.Sentence or LineEnd.Bracket;

    /// <summary>Whether the only heading numbered so is 一、 above running text: the text was cut before 二、.</summary>
    private bool IsFirstOfAll(EnumeratorStyle style)
    {
        var at = Array.IndexOf(_styles, style);
        return style == EnumeratorStyle.Chinese && _lines[at].Of(_text) is ['一', ..] && at + 1 < _lines.Count
            && (LineShape.IsRunning(_lines[at + 1].Of(_text)) || Enumerator.Of(_lines[at + 1].Of(_text), out _) > EnumeratorStyle.Chinese);
    }

    /// <summary>Whether all headings with figures stand between headings without a number: those number what is below one of these.</summary>
    private bool StandsBelow(bool[] bare)
    {
        var first = Array.IndexOf(_styles, EnumeratorStyle.Arabic);
        var last = Array.LastIndexOf(_styles, EnumeratorStyle.Arabic);
        return bare.Count(b => b) >= 3 && Array.IndexOf(bare, true) < first && Array.LastIndexOf(bare, true) > last;
    }

    /// <summary>Whether the file itself marks the line as a heading.</summary>
    private bool IsMarked(int at) =>
        _kinds[at] is null && _styles[at] == EnumeratorStyle.None && _lines[at].Source.Kind == BlockKind.Heading && !LineShape.IsRunning(_lines[at].Of(_text));

    private EnumeratorStyle NumberedStyle(int at)
    {
        var line = _lines[at].Of(_text);
        if (line.Length > LongestNumbered)
        {
            return EnumeratorStyle.None;
        }

        var style = Enumerator.Of(line, out var length);
        if (style is EnumeratorStyle.None or EnumeratorStyle.Article or EnumeratorStyle.Ordinal or EnumeratorStyle.BracketedArabic
            || length >= line.Length || line.IndexOfAny('。', '；') >= 0 || LineShape.EndOf(line) is not (LineEnd.Open or LineEnd.Bracket))
        {
            return EnumeratorStyle.None;
        }

        // Only in a list do lines numbered with figures follow each other without text between.
        var list = style is EnumeratorStyle.Arabic or EnumeratorStyle.BracketedChinese && !(at + 1 < _lines.Count && LineShape.IsRunning(_lines[at + 1].Of(_text)));
        return list && style == EnumeratorStyle.Arabic ? EnumeratorStyle.None : style;
    }

    /// <summary>What stands below the word 目录, up to running text or to a heading that stood there before.</summary>
    private void DropListedContents()
    {
        var begin = 0;
        while (begin < _lines.Count && !IsContentsHead(_lines[begin].Of(_text)))
        {
            begin++;
        }

        for (var i = begin + 1; i < _lines.Count && !LineShape.IsRunning(_lines[i].Of(_text)); i++)
        {
            for (var above = begin + 1; above < i; above++)
            {
                if (_styles[i] != EnumeratorStyle.None && LineShape.SameText(_lines[above].Of(_text), _lines[i].Of(_text)))
                {
                    return;
                }
            }

            _styles[i] = EnumeratorStyle.None;
        }
    }

    /// <summary>目录, 目　录, and with the first entry run in: 目录序言.</summary>
    private bool IsContentsHead(ReadOnlySpan<char> line)
    {
        foreach (var word in _words.Contents)
        {
            var at = 0;
            var i = 0;
            while (i < line.Length && (CharKind.IsBlank(line[i]) || (at < word.Length && line[i] == word[at])))
            {
                at += CharKind.IsBlank(line[i++]) ? 0 : 1;
            }

            if (at == word.Length && (i == line.Length || IsPlain(line[i..])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A table of contents: headings that come again, the first time without running text below them.</summary>
    private void DropContents()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_styles[i] == EnumeratorStyle.None)
            {
                continue;
            }

            var end = i + 1;
            while (end < _lines.Count && _styles[end] != _styles[i] && !LineShape.IsRunning(_lines[end].Of(_text)))
            {
                end++;
            }

            if (end < _lines.Count && _styles[end] == _styles[i] && ComesAgain(i, end))
            {
                _styles[i] = EnumeratorStyle.None;
            }
        }
    }

    private bool ComesAgain(int at, int from)
    {
        for (var i = from; i < _lines.Count; i++)
        {
            if (_styles[i] == _styles[at] && LineShape.SameText(_lines[i].Of(_text), _lines[at].Of(_text)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBare(int at)
    {
        var line = _lines[at].Of(_text);
        if (IsPlain(line))
        {
            return true;
        }

        if (!_bare || at < _head - 1 || at + 1 >= _lines.Count || !BareHeading.HasShape(line, _words))
        {
            return false;
        }

        var next = _lines[at + 1];
        var above = at > 0 && !next.BlankBefore && !_lines[at].BlankBefore && _lines[at].Continues && _kinds[at - 1] is null && BareHeading.HasShape(_lines[at - 1].Of(_text), _words);
        return !above && (_kinds[at + 1] is BlockKind.Question || (_kinds[at + 1] is null && (LineShape.IsRunning(next.Of(_text)) || (_styles[at + 1] == EnumeratorStyle.Arabic && next.Of(_text)[0] == '1'))));
    }

    private bool IsPlain(ReadOnlySpan<char> line)
    {
        foreach (var name in _words.PlainHeadings)
        {
            if (LineShape.SameText(name, line))
            {
                return true;
            }
        }

        return false;
    }
}
