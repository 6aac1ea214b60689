using Extractor.Documents;
using Extractor.Loading;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>
/// Puts together what line and column breaks parted: hard-wrapped paragraphs, words cut at the end of a newspaper
/// column, titles on two lines, pull-quote boxes. A box's lines are joined by one space, so that the box is one line
/// of text whose parts can still be told; all others without, or with a space between Latin words. A heading is never
/// joined to a paragraph.
/// </summary>
internal sealed class LineJoiner
{
    private const int MostTitleLines = 5;
    private const int TitleSearch = 40;

    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly string? _title;
    private readonly PageWords _words;
    private readonly HardWrap? _wrap;
    private readonly bool _closesSentences;
    private readonly bool _partsByBlanks;
    private readonly bool _indents;
    private readonly bool _indentsBroken;
    private readonly List<TextEdit> _edits = [];
    private readonly List<TextLine> _joined = [];

    private LineJoiner(string text, List<TextLine> lines, string? title, PageWords words)
    {
        _text = text;
        _lines = lines;
        _title = title;
        _words = words;
        _wrap = HardWrap.Find(text, lines);
        _closesSentences = ParagraphHabit.ClosesSentences(text, lines, _wrap);
        _partsByBlanks = ParagraphHabit.PartsByBlankLines(text, lines);
        _indents = ParagraphHabit.Indents(text, lines);
        _indentsBroken = _wrap is { IsPatchy: false } && ParagraphHabit.IndentsBroken(text, lines);
    }

    /// <summary>The joining edits, and the lines as they stand in the text with these edits applied.</summary>
    public static (List<TextEdit> Edits, List<TextLine> Lines) Join(string text, List<TextLine> lines, string? title, PageWords words)
    {
        var joiner = new LineJoiner(text, lines, title, words);
        joiner.Join();
        return (joiner._edits, joiner._joined);
    }

    private void Join()
    {
        var shift = 0;
        for (var i = 0; i < _lines.Count;)
        {
            var (last, box) = LastOfGroup(i);
            var start = _lines[i].Span.Start + shift;
            for (var next = i + 1; next <= last; next++)
            {
                var gap = new TextSpan(_lines[next - 1].Span.End, _lines[next].Span.Start);
                var text = box || (IsWordChar(_text[gap.Start - 1]) && IsWordChar(_text[gap.End])) ? " " : "";
                _edits.Add(new TextEdit(gap, text, box ? "repair.box" : "repair.line-break"));
                shift += text.Length - gap.Length;
            }

            _joined.Add(_lines[i] with { Span = new TextSpan(start, _lines[last].Span.End + shift), IsBox = box });
            i = last + 1;
        }
    }

    private (int Last, bool Box) LastOfGroup(int first)
    {
        if (_lines[first].Source.Kind == BlockKind.TableCell)
        {
            return (first, false);
        }

        if (first < TitleSearch && TitleLinesFrom(first) is > 1 and var title)
        {
            return (first + title - 1, false);
        }

        var box = _wrap is null or { IsPatchy: true } ? PullQuoteBox.LinesFrom(_text, _lines, first) : 0;
        if (box > 0)
        {
            return (first + box - 1, true);
        }

        var last = first;
        while (last + 1 < _lines.Count && GoesOn(first, last))
        {
            last++;
        }

        return (last, false);
    }

    /// <summary>How many lines from the given one on spell the document's title or its end; 0 where they do not.</summary>
    private int TitleLinesFrom(int first)
    {
        if (_title is null)
        {
            return 0;
        }

        for (var last = first + 1; last < _lines.Count && last < first + MostTitleLines; last++)
        {
            if (_lines[last].Source.Kind == BlockKind.TableCell)
            {
                return 0;
            }

            var both = new TextSpan(_lines[first].Span.Start, _lines[last].Span.End).Of(_text);
            if (LineShape.SameText(both, _title))
            {
                return last - first + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether the paragraph of the lines from the first to the last goes on in the next line.</summary>
    private bool GoesOn(int first, int last)
    {
        var next = _lines[last + 1];
        if (!next.Continues)
        {
            return false;
        }

        var line = _lines[last].Of(_text);
        var following = next.Of(_text);
        // An open bracket, or nothing but 第一，: the rest stands below.
        if (CharKind.IsOpener(line[^1]) || (line.Length <= 4 && line[^1] is '，' or ',' && Enumerator.Of(line, out _) == EnumeratorStyle.Ordinal))
        {
            return true;
        }

        if (LineShape.Continues(following))
        {
            return LineShape.EndOf(line) != LineEnd.Sentence || following[0] is '，' or ',' or '、';
        }

        if (_wrap is not null && !next.BlankBefore && IsInsideToken(line, following))
        {
            return true;
        }

        if (last < TitleSearch && _wrap is not null && Byline.Read(line, true, _words) is not null)
        {
            return false;
        }

        if (_wrap is not null && !next.BlankBefore && !next.Indented && _indentsBroken && _wrap.IsNearlyFull(line) && LineShape.EndOf(line) is LineEnd.Open or LineEnd.Comma
            && !LineShape.StartsParagraph(following) && (last > first || line.IndexOfAny("，,。；、") >= 0))
        {
            return true;
        }

        if (_wrap is not null && !next.BlankBefore && _wrap.IsFull(line) && (!_wrap.IsPatchy || following.IndexOfAny("，,。；") >= 0))
        {
            var starts = next.Indented || LineShape.StartsParagraph(following);
            return !starts || (!next.Indented && LineShape.EndOf(line) is LineEnd.Open or LineEnd.Comma && Enumerator.Of(following, out _) == EnumeratorStyle.None);
        }

        if ((!_closesSentences && !_indents) || next.Indented || LineShape.StartsParagraph(following))
        {
            return false;
        }

        var paragraph = new TextSpan(_lines[first].Span.Start, _lines[last].Span.End).Of(_text);
        var breaksOff = LineShape.BreaksOff(paragraph) || (paragraph[^1] is '，' or ',' && paragraph.Length > 12);
        return breaksOff && Byline.Read(paragraph, true, _words) is null && (LineShape.IsRunning(following) || LineShape.EndOf(following) == LineEnd.Sentence || (_partsByBlanks && !next.BlankBefore));
    }

    /// <summary>Whether the line end parts a decimal number (1. / 2万) or a dash of two strokes.</summary>
    private static bool IsInsideToken(ReadOnlySpan<char> line, ReadOnlySpan<char> following) =>
        line.Length > 12 && ((line[^1] == '.' && CharKind.IsDigit(line[^2]) && CharKind.IsDigit(following[0])) || (line[^1] is '-' or '—' && following[0] == line[^1]));

    private static bool IsWordChar(char c) => CharKind.IsLatin(c);
}
