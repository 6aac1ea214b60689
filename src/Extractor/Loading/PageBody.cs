using AngleSharp.Dom;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>
/// Picks an article's blocks out of a whole page by the density of text and links: the innermost element that holds
/// most of the page's running text is the body; above it only headline, publication lines and the table of metadata
/// are kept, below it nothing.
/// </summary>
internal sealed class PageBody
{
    private const int LeastRunning = 20;
    private const double MostLinked = 0.4;
    private const double ShareOfBody = 0.7;
    private const int LongestLabelled = 120;

    /// <summary>Pages with fewer blocks are fragments, whose every block counts.</summary>
    private const int LeastBlocks = 4;

    /// <summary>How far above the headline publication lines are sought.</summary>
    private const int Reach = 40;

    private readonly List<PageBlock> _blocks;
    private readonly string _title;
    private readonly PageWords _words;
    private readonly Dictionary<IElement, int> _running = [];

    private PageBody(List<PageBlock> blocks, string title, PageWords words)
    {
        _blocks = blocks;
        _title = title;
        _words = words;
    }

    /// <param name="blocks">All blocks of the page, in order.</param>
    /// <param name="root">The page's body element.</param>
    /// <param name="title">The title that the page's head names, possibly empty.</param>
    /// <param name="chosen">The element that a publisher's selectors name as the article's body; null to find it.</param>
    /// <param name="words">Words of pages.</param>
    public static List<PageBlock> Choose(List<PageBlock> blocks, IElement root, string title, IElement? chosen, PageWords words)
    {
        var page = new PageBody(blocks, Squash(title), words);
        var body = chosen ?? page.Densest(root);
        return body is null || (blocks.Count < LeastBlocks && chosen is null) ? blocks : page.Choose(body);
    }

    private List<PageBlock> Choose(IElement body)
    {
        var first = _blocks.FindIndex(b => IsIn(b, body));
        var last = _blocks.FindLastIndex(b => IsIn(b, body));
        var text = _blocks.FindIndex(b => IsIn(b, body) && IsRunning(b) && !IsTitle(b));
        text = text < 0 ? first : text;
        var (headline, headlineEnd) = Headline(text);
        var stop = End(text, last, body);
        var kept = new List<PageBlock>();
        for (var i = 0; i <= stop; i++)
        {
            var inside = i >= first && IsIn(_blocks[i], body) && (i > headline || i == text);
            if (i < text && SaysAgain(i, headline, headlineEnd))
            {
                continue;
            }

            if ((i >= headline && i <= headlineEnd) || (inside ? !IsLinked(_blocks[i]) || _blocks[i].Text.Contains('。', StringComparison.Ordinal) : i < text && i > headline - Reach && (_blocks[i].SameRow || !IsTitle(_blocks[i])) && IsPublication(i)))
            {
                kept.Add(_blocks[i]);
            }
        }

        return kept;
    }

    /// <summary>Whether a block above the text only repeats the headline, or its first line.</summary>
    private bool SaysAgain(int at, int headline, int headlineEnd)
    {
        var text = Squash(_blocks[at].Text);
        return headline >= 0 && at > headline && (text == Squash(_blocks[headline].Text)
            || text == string.Concat(Enumerable.Range(headline, headlineEnd - headline + 1).Select(i => Squash(_blocks[i].Text))));
    }

    /// <summary>The last block of the article: credits of editors end it, and what follows its last running text ends at the first links.</summary>
    private int End(int text, int last, IElement body)
    {
        var running = text;
        for (var i = text; i <= last; i++)
        {
            var block = _blocks[i];
            if (!IsIn(block, body))
            {
                continue;
            }

            if (block.Length < 60 && StartsWithAny(block.Text, _words.Credits))
            {
                return i;
            }

            if (block.Length < 60 && StartsWithAny(block.Text, _words.Appendages))
            {
                return i - 1;
            }

            running = IsRunning(block) ? i : running;
        }

        var end = running;
        while (end + 1 <= last && IsIn(_blocks[end + 1], body) && !IsLinked(_blocks[end + 1]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The innermost element with most of the page's running text; null where there is no running text.</summary>
    private IElement? Densest(IElement root)
    {
        foreach (var block in _blocks.Where(IsRunning))
        {
            for (IElement? e = block.Element; e is not null && e != root.ParentElement; e = e.ParentElement)
            {
                _running[e] = _running.GetValueOrDefault(e) + block.Length - block.LinkLength;
            }
        }

        if (!_running.TryGetValue(root, out var total))
        {
            return null;
        }

        var body = root;
        while (body.Children.FirstOrDefault(c => _running.GetValueOrDefault(c) >= total * ShareOfBody) is { } child && child.LocalName is not ("p" or "td" or "li"))
        {
            body = child;
        }

        return body;
    }

    /// <summary>
    /// The blocks that show the title: those above the text that say the same as the page's head, else the last large
    /// heading; -1 where there is none.
    /// </summary>
    private (int First, int Last) Headline(int text)
    {
        var best = -1;
        for (var i = 0; i < text; i++)
        {
            if (IsTitle(_blocks[i]) && (best < 0 || _blocks[i].Length >= _blocks[best].Length))
            {
                best = i;
            }
        }

        if (best < 0)
        {
            best = text > 0 ? _blocks.FindLastIndex(text - 1, text, b => b.Level is 1 or 2 && b.Length > 4) : -1;
            return (best, best);
        }

        var last = best;
        while (last + 1 < text && IsTitle(_blocks[last + 1]))
        {
            last++;
        }

        while (best > 0 && IsTitle(_blocks[best - 1]))
        {
            best--;
        }

        return (best, last);
    }

    private bool IsTitle(PageBlock block)
    {
        var text = Squash(block.Text);
        return text.Length >= 5 && _title.Contains(text, StringComparison.Ordinal) && !IsLinked(block);
    }

    /// <summary>A line that dates or credits the article, or a cell of the table of metadata.</summary>
    private bool IsPublication(int at)
    {
        var block = _blocks[at];
        if (block.Length > LongestLabelled || (IsLinked(block) && block.Length > 12))
        {
            return false;
        }

        var text = block.Text;
        return PrintedDate.Find(text, out _) is not null || StartsWithLabel(text) || (at > 0 && IsLabel(_blocks[at - 1].Text));
    }

    private bool StartsWithLabel(string text)
    {
        var squashed = Squash(text);
        return Array.Exists(_words.TableLabels, l => squashed.StartsWith(l, StringComparison.Ordinal) && squashed.Length > l.Length && squashed[l.Length] is '：' or ':');
    }

    private bool IsLabel(string text) => text.Length < 16 && Squash(text) is [.., '：' or ':'] && StartsWithLabel(text);

    private static bool StartsWithAny(string text, string[] starts) => PageWords.Begins(text.AsSpan().TrimStart("（([【 　"), starts);

    private static bool IsIn(PageBlock block, IElement body)
    {
        for (IElement? e = block.Element; e is not null; e = e.ParentElement)
        {
            if (e == body)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLinked(PageBlock block) => block.LinkLength > block.Length * MostLinked;

    /// <summary>Running text of the article: a sentence or clause of some length, hardly any of it linked.</summary>
    private static bool IsRunning(PageBlock block) =>
        block.Length >= LeastRunning && !IsLinked(block) && block.Text.AsSpan().IndexOfAny("，。；！？,") >= 0
        && !block.Text.Contains("ICP", StringComparison.Ordinal) && !block.Text.Contains("版权所有", StringComparison.Ordinal);

    private static string Squash(string text) => string.Concat(text.Where(c => !CharKind.IsBlank(c)));
}
