using System.Text;

namespace Extractor.Text;

/// <summary>
/// A text made from a source by logged edits, with every offset traceable both ways. Immutable and thread-safe.
/// Invariant: applying <see cref="Edits"/> to <see cref="Source"/> gives <see cref="Text"/>, and for every span that
/// does not cut a replacement in two or end beside an insertion, <see cref="Replay"/> of <see cref="ToSource(TextSpan)"/>
/// gives the text of that span.
/// </summary>
public sealed class MappedText
{
    private readonly List<TextEdit> _edits;
    private readonly int[] _textStarts; // where each edit's replacement begins in Text

    private MappedText(string source, List<TextEdit> edits)
    {
        Source = source;
        _edits = edits;
        _textStarts = new int[edits.Count];
        var text = new StringBuilder(source.Length);
        var at = 0;
        for (var i = 0; i < edits.Count; i++)
        {
            var edit = edits[i];
            text.Append(source, at, edit.Span.Start - at);
            _textStarts[i] = text.Length;
            text.Append(edit.Replacement);
            at = edit.Span.End;
        }

        text.Append(source, at, source.Length - at);
        Text = edits.Count == 0 ? source : text.ToString();
    }

    /// <summary>The decoded source, as the file's bytes spell it.</summary>
    public string Source { get; }

    /// <summary>The text after all edits.</summary>
    public string Text { get; }

    /// <summary>All edits in source coordinates, in order, none overlapping another.</summary>
    public IReadOnlyList<TextEdit> Edits => _edits;

    /// <summary>The source as it is, with no edit.</summary>
    public static MappedText Identity(string source) => new(source, []);

    /// <param name="source">The decoded source.</param>
    /// <param name="edits">Edits in source coordinates, ordered, not overlapping.</param>
    /// <exception cref="ArgumentException">The edits are out of order, overlap or leave the source.</exception>
    public static MappedText Create(string source, IEnumerable<TextEdit> edits)
    {
        var list = edits.ToList();
        Check(list, source.Length);
        return new MappedText(source, list);
    }

    /// <summary>Applies further edits, given in coordinates of <see cref="Text"/>; the result still maps to the first source.</summary>
    /// <exception cref="ArgumentException">The edits are out of order, overlap or leave the text.</exception>
    public MappedText Apply(IEnumerable<TextEdit> edits)
    {
        var more = edits.ToList();
        if (more.Count == 0)
        {
            return this;
        }

        Check(more, Text.Length);
        return new MappedText(Source, EditComposer.Compose(Text, _edits, _textStarts, more));
    }

    /// <summary>
    /// The smallest source span that the given text came from. Deleted source on either side is left out; a span that
    /// cuts a replacement maps to the whole of what was replaced.
    /// </summary>
    public TextSpan ToSource(TextSpan span)
    {
        var start = SourceStart(span.Start);
        return span.IsEmpty ? new TextSpan(start, start) : new TextSpan(start, Math.Max(start, SourceEnd(span.End)));
    }

    /// <summary>The source offset of the character at <paramref name="offset"/> (or of the end of the text).</summary>
    public int ToSource(int offset) => SourceStart(offset);

    /// <summary>The text span that came from the given source span; empty where all of it was deleted.</summary>
    public TextSpan FromSource(TextSpan span)
    {
        var start = TextOffset(span.Start, false);
        return new TextSpan(start, Math.Max(start, TextOffset(span.End, true)));
    }

    /// <summary>
    /// The given stretch of the source with the edits inside it applied; an edit that the stretch cuts is left out, and so
    /// is what was put in right at one of its ends, unless the source itself ends there.
    /// </summary>
    public string Replay(TextSpan source)
    {
        var i = FirstEditFrom(source.Start);
        var at = source.Start;
        var text = new StringBuilder(source.Length);
        for (; i < _edits.Count && _edits[i].Span.End <= source.End; i++)
        {
            var place = _edits[i].Span;
            if (place.IsEmpty && ((place.Start == source.Start && source.Start > 0) || (place.Start == source.End && source.End < Source.Length)))
            {
                continue;
            }

            text.Append(Source, at, _edits[i].Span.Start - at).Append(_edits[i].Replacement);
            at = _edits[i].Span.End;
        }

        return text.Append(Source, at, source.End - at).ToString();
    }

    private int SourceStart(int offset)
    {
        var i = LastEditAtOrBefore(offset);
        if (i < 0)
        {
            return offset;
        }

        var end = _textStarts[i] + _edits[i].Replacement.Length;
        return offset < end ? _edits[i].Span.Start : _edits[i].Span.End + (offset - end);
    }

    private int SourceEnd(int offset)
    {
        var i = LastEditAtOrBefore(offset - 1);
        if (i < 0)
        {
            return offset;
        }

        var end = _textStarts[i] + _edits[i].Replacement.Length;
        return offset <= end && _edits[i].Replacement.Length > 0 ? _edits[i].Span.End : _edits[i].Span.End + (offset - end);
    }

    /// <summary>The last edit whose replacement begins at or before the offset; of several at one place the last.</summary>
    private int LastEditAtOrBefore(int offset)
    {
        int low = 0, high = _textStarts.Length;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (_textStarts[mid] <= offset)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        return low - 1;
    }

    /// <summary>The first edit that begins at or behind the source offset.</summary>
    private int FirstEditFrom(int source)
    {
        int low = 0, high = _edits.Count;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (_edits[mid].Span.Start < source)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        return low;
    }

    private int TextOffset(int source, bool asEnd)
    {
        int low = 0, high = _edits.Count;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (_edits[mid].Span.Start < source || (!asEnd && _edits[mid].Span.Start == source && _edits[mid].Span.IsEmpty))
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        if (low == 0)
        {
            return source;
        }

        var edit = _edits[low - 1];
        var after = _textStarts[low - 1] + edit.Replacement.Length;
        return source >= edit.Span.End ? after + (source - edit.Span.End) : asEnd ? after : _textStarts[low - 1];
    }

    private static void Check(List<TextEdit> edits, int length)
    {
        var at = 0;
        foreach (var edit in edits)
        {
            if (edit.Span.Start < at || edit.Span.End > length)
            {
                throw new ArgumentException($"Edit {edit.Code} at {edit.Span} overlaps the one before it or leaves the text of {length} characters.");
            }

            at = edit.Span.End;
        }
    }
}
