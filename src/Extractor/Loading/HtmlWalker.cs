using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Extractor.Documents;

namespace Extractor.Loading;

/// <summary>Walks a parsed page and gathers its blocks of text; what a reader never sees as text is passed over.</summary>
internal sealed class HtmlWalker(string source, IReadOnlyList<HtmlRun> runs)
{
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "nav", "footer", "select",
        "button", "textarea", "input", "audio", "video", "map", "title", "head", "math", "datalist",
    };

    private static readonly HashSet<string> BlockLevel = new(StringComparer.Ordinal)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot",
        "tr", "td", "th", "caption", "section", "article", "header", "aside", "blockquote", "pre", "form", "fieldset", "legend",
        "figure", "figcaption", "hr", "center", "main", "address", "details", "summary", "body", "option", "label", "dir", "menu",
    };

    private readonly List<PageBlock> _blocks = [];
    private PageBlock? _current;
    private bool _sameRow;

    public static List<PageBlock> Read(IHtmlElement body, string source, IReadOnlyList<HtmlRun> runs)
    {
        var walker = new HtmlWalker(source, runs);
        walker.Walk(body, body, 0, false, 0);
        return walker._blocks;
    }

    private void Walk(IElement element, IElement block, int level, bool link, int depth)
    {
        if (depth > 2 * HtmlScanner.MostDepth)
        {
            throw new DocumentException("load", $"the page nests its elements deeper than the limit of {2 * HtmlScanner.MostDepth}");
        }

        for (var node = element.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IText text)
            {
                AddText(text.Data, block, level, link);
            }
            else if (node is IElement child && !IsHidden(child))
            {
                var name = child.LocalName;
                if (name == "br")
                {
                    _current = null;
                    _sameRow = false;
                }
                else if (BlockLevel.Contains(name))
                {
                    Break(name is "td" or "th" && child.PreviousElementSibling is not null);
                    Walk(child, child, name is ['h', >= '1' and <= '6'] ? name[1] - '0' : level, link, depth + 1);
                    Break(false);
                }
                else
                {
                    Walk(child, block, level, link || name == "a", depth + 1);
                }
            }
        }
    }

    private void Break(bool sameRow)
    {
        _current = null;
        _sameRow = sameRow;
    }

    private void AddText(string data, IElement block, int level, bool link)
    {
        foreach (var number in HtmlScanner.MarksIn(data))
        {
            if (_current is null)
            {
                var kind = level > 0 ? BlockKind.Heading : BlockKind.Paragraph;
                _blocks.Add(_current = new PageBlock(block, kind, level) { SameRow = _sameRow });
                _sameRow = false;
            }

            var text = HtmlEntities.Decode(runs[number].Span.In(source));
            var length = text.Length;
            _current.Text += text;
            _current.Runs.Add(number);
            _current.Length += length;
            _current.LinkLength += link ? length : 0;
        }
    }

    private static bool IsHidden(IElement element)
    {
        if (Dropped.Contains(element.LocalName) || element.HasAttribute("hidden"))
        {
            return true;
        }

        var style = element.GetAttribute("style");
        return style is not null && style.Contains("display", StringComparison.OrdinalIgnoreCase)
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }
}
