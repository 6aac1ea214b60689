using System.Text;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>
/// Finds the stretches of text between the tags of an html source and puts a numbered mark in place of each. The
/// parser moves text about as the standard asks (out of tables, over wrongly nested tags) but never changes a mark,
/// so that every piece of the parsed page is traced to its place in the source exactly.
/// </summary>
internal sealed class HtmlScanner
{
    /// <summary>Deeper nesting is refused: the parser's time grows with its square.</summary>
    public const int MostDepth = 600;

    private const char MarkStart = '\ue000';
    private const char MarkEnd = '\ue001';

    private static readonly string[] RawElements = ["script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"];

    private static readonly string[] SelfClosing =
    [
        "p", "br", "img", "li", "td", "tr", "th", "input", "meta", "link", "hr", "dd", "dt", "option", "tbody", "thead", "tfoot", "col", "colgroup",
        "area", "base", "embed", "param", "source", "track", "wbr", "body", "html", "head", "script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title",
    ];

    private readonly string _source;
    private readonly StringBuilder _marked;
    private readonly List<HtmlRun> _runs = [];
    private int _depth;
    private HtmlBlank _blank; // white space since the last stretch of text

    private HtmlScanner(string source)
    {
        _source = source;
        _marked = new StringBuilder(source.Length);
    }

    /// <summary>The stretches of text that hold more than white space, in order.</summary>
    public IReadOnlyList<HtmlRun> Runs => _runs;

    /// <summary>The source with each of them replaced by its mark.</summary>
    public string Marked => _marked.ToString();

    public static HtmlScanner Scan(string source)
    {
        var scanner = new HtmlScanner(source);
        scanner.Scan();
        return scanner;
    }

    /// <summary>Numbers of the marks that stand in a text of the parsed page, in order.</summary>
    public static IEnumerable<int> MarksIn(string text)
    {
        for (var at = text.IndexOf(MarkStart, StringComparison.Ordinal); at >= 0; at = text.IndexOf(MarkStart, at + 1))
        {
            var end = text.IndexOf(MarkEnd, at);
            if (end > 0 && int.TryParse(text.AsSpan(at + 1, end - at - 1), out var number))
            {
                yield return number;
            }
        }
    }

    private void Scan()
    {
        var at = 0;
        while (at < _source.Length)
        {
            var tag = NextMarkup(at);
            AddText(at, tag);
            if (tag == _source.Length)
            {
                break;
            }

            at = MarkupEnd(tag, out var raw);
            _marked.Append(_source, tag, at - tag);
            if (raw is not null)
            {
                var end = RawEnd(at, raw);
                if (raw is "title" or "textarea")
                {
                    AddText(at, end);
                }
                else
                {
                    _marked.Append(_source, at, end - at);
                }

                at = end;
            }
        }
    }

    private void AddText(int start, int end)
    {
        var from = start;
        while (from < end && char.IsWhiteSpace(_source[from]))
        {
            from++;
        }

        var to = end;
        while (to > from && char.IsWhiteSpace(_source[to - 1]))
        {
            to--;
        }

        AddBlank(start, from);
        if (from < to)
        {
            _marked.Append(MarkStart).Append(_runs.Count).Append(MarkEnd);
            _runs.Add(new HtmlRun(new TextSpan(from, to), _blank));
            _blank = HtmlBlank.None;
        }

        AddBlank(to, end);
    }

    private void AddBlank(int start, int end)
    {
        _marked.Append(_source, start, end - start);
        if (start < end && _blank != HtmlBlank.LineEnd)
        {
            _blank = _source.AsSpan(start, end - start).IndexOfAny('\n', '\r') >= 0 ? HtmlBlank.LineEnd : HtmlBlank.Space;
        }
    }

    /// <summary>The next place where the standard begins a tag or comment.</summary>
    private int NextMarkup(int at)
    {
        while ((at = _source.IndexOf('<', at)) >= 0)
        {
            var next = at + 1 < _source.Length ? _source[at + 1] : '\0';
            if (char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && at + 2 < _source.Length && _source[at + 2] != '\0'))
            {
                return at;
            }

            at++;
        }

        return _source.Length;
    }

    private int MarkupEnd(int start, out string? raw)
    {
        raw = null;
        if (_source.AsSpan(start).StartsWith("<!--"))
        {
            // <!--> and <!---> are whole comments; others end at --> or --!>.
            var body = _source.AsSpan(start + 4);
            if (body.StartsWith(">") || body.StartsWith("->"))
            {
                return start + 4 + body.IndexOf('>') + 1;
            }

            for (var at = _source.IndexOf("--", start + 4, StringComparison.Ordinal); at >= 0; at = _source.IndexOf("--", at + 1, StringComparison.Ordinal))
            {
                var rest = _source.AsSpan(at + 2);
                if (rest.StartsWith(">") || rest.StartsWith("!>"))
                {
                    return at + 2 + rest.IndexOf('>') + 1;
                }
            }

            return _source.Length;
        }

        if (_source[start + 1] is '!' or '?' || (_source[start + 1] == '/' && !char.IsAsciiLetter(_source[start + 2])))
        {
            var close = _source.IndexOf('>', start);
            return close < 0 ? _source.Length : close + 1;
        }

        var end = TagEnd(start, out var name);
        if (_source[start + 1] == '/')
        {
            _depth = Math.Max(0, _depth - (ClosesItself(name) ? 0 : 1));
            return end;
        }

        raw = Array.Find(RawElements, e => name.Equals(e, StringComparison.OrdinalIgnoreCase));
        if (raw is null && !ClosesItself(name) && ++_depth > MostDepth)
        {
            throw new DocumentException("load", $"the page nests its elements deeper than the limit of {MostDepth}");
        }

        return end;
    }

    private int TagEnd(int start, out string name)
    {
        var at = start + (_source[start + 1] == '/' ? 2 : 1);
        var nameStart = at;
        while (at < _source.Length && _source[at] is not ('>' or '/') && !char.IsWhiteSpace(_source[at]))
        {
            at++;
        }

        name = at - nameStart <= 10 ? _source[nameStart..at] : "";
        var value = false; // behind an equals sign, where a quotation mark opens a value
        while (at < _source.Length)
        {
            var c = _source[at];
            if (c == '>')
            {
                return at + 1;
            }

            if (c is '"' or '\'' && value)
            {
                at = _source.IndexOf(c, at + 1);
                if (at < 0)
                {
                    return _source.Length;
                }

                value = false;
            }
            else if (c == '=')
            {
                value = true;
            }
            else if (!char.IsWhiteSpace(c))
            {
                if (value)
                {
                    while (at + 1 < _source.Length && _source[at + 1] != '>' && !char.IsWhiteSpace(_source[at + 1]))
                    {
                        at++;
                    }
                }

                value = false;
            }

            at++;
        }

        return _source.Length;
    }

    /// <summary>Elements without an end tag, or whose end tag may be left out.</summary>
    private static bool ClosesItself(string name) => Array.Exists(SelfClosing, e => name.Equals(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the end tag of an element whose content is no markup begins.</summary>
    private int RawEnd(int at, string element)
    {
        while ((at = _source.IndexOf("</", at, StringComparison.Ordinal)) >= 0)
        {
            var after = at + 2 + element.Length;
            if (_source.AsSpan(at + 2).StartsWith(element, StringComparison.OrdinalIgnoreCase)
                && (after >= _source.Length || _source[after] is '>' or '/' || char.IsWhiteSpace(_source[after])))
            {
                return at;
            }

            at += 2;
        }

        return _source.Length;
    }
}
