using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Writes the chosen blocks of a page as text: edits of the source that take away all that stands between them.</summary>
/// <param name="Edits">Edits of the page's source.</param>
/// <param name="Blocks">The blocks, in coordinates of the source.</param>
internal sealed record PageText(IReadOnlyList<TextEdit> Edits, IReadOnlyList<Block> Blocks)
{
    private const string Markup = "html.markup";

    public static PageText Write(string source, IReadOnlyList<HtmlRun> runs, IReadOnlyList<PageBlock> blocks)
    {
        var owner = new PageBlock?[runs.Count];
        foreach (var block in blocks)
        {
            foreach (var run in block.Runs)
            {
                owner[run] = block;
            }
        }

        // In the order of the source: what the parser moved out of a table is read where it was written.
        var edits = new List<TextEdit>();
        var places = new List<(PageBlock Block, TextSpan Source)>();
        PageBlock? before = null;
        var at = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            if (owner[i] is not { } block)
            {
                continue;
            }

            var span = runs[i].Span;
            var joined = before == block;
            var gap = before is null ? "" : joined ? Blank(source, at, runs[i]) : block.SameRow && before.Element.ParentElement == block.Element.ParentElement ? "\t" : "\n";
            if (span.Start > at || gap.Length > 0)
            {
                edits.Add(new TextEdit(new TextSpan(at, span.Start), gap, Markup));
            }

            AddRun(source, span, block, edits);
            if (joined)
            {
                places[^1] = (block, new TextSpan(places[^1].Source.Start, span.End));
            }
            else
            {
                places.Add((block, span));
            }

            before = block;
            at = span.End;
        }

        if (before is not null && at < source.Length)
        {
            edits.Add(new TextEdit(new TextSpan(at, source.Length), "", Markup));
        }

        return new PageText(edits, Place(places));
    }

    private static List<Block> Place(List<(PageBlock Block, TextSpan Source)> places)
    {
        var spans = new Dictionary<PageBlock, TextSpan>();
        foreach (var (block, source) in places)
        {
            spans.TryAdd(block, source);
        }

        return [.. places.Select(p => new Block(p.Source, p.Block.Kind)
        {
            Level = p.Block.Level,
            Headers = [.. p.Block.Headers.Where(spans.ContainsKey).Select(h => spans[h])],
        })];
    }

    /// <summary>What stands between two stretches of one block: nothing where no white space, or only a line end between Chinese characters, parts them.</summary>
    private static string Blank(string source, int before, HtmlRun run) => run.Before switch
    {
        HtmlBlank.None => "",
        HtmlBlank.LineEnd when before > 0 && IsWide(source[before - 1]) && IsWide(source[run.Span.Start]) => "",
        _ => " ",
    };

    private static void AddRun(string source, TextSpan span, PageBlock block, List<TextEdit> edits)
    {
        var keepsLines = block.Element.LocalName == "pre";
        var at = span.Start;
        while (at < span.End)
        {
            var c = source[at];
            if (c == '&')
            {
                if (HtmlEntities.Read(source.AsSpan(at, span.End - at), out var length) is { } symbol)
                {
                    edits.Add(new TextEdit(new TextSpan(at, at + length), symbol, "html.entity"));
                }

                at += Math.Max(1, length);
            }
            else if (c is ' ' or '\t' or '\n' or '\r' or '\f' && !keepsLines)
            {
                at = AddBlank(source, at, edits);
            }
            else
            {
                at++;
            }
        }
    }

    private static int AddBlank(string source, int start, List<TextEdit> edits)
    {
        var end = start;
        var line = false;
        while (source[end] is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            line |= source[end] is '\n' or '\r';
            end++;
        }

        var text = line && IsWide(source[start - 1]) && IsWide(source[end]) ? "" : " ";
        if (end - start > 1 || text.Length == 0 || source[start] != ' ')
        {
            edits.Add(new TextEdit(new TextSpan(start, end), text, "html.blank"));
        }

        return end;
    }

    private static bool IsWide(char c) => CharKind.Width([c]) == 2;
}
