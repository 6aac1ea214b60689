using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>
/// Markdown, also where html stands in it and where the file's name says plain text: headings, tables, links and
/// emphasis are read and their marks taken away.
/// </summary>
internal sealed class MarkdownLoader
{
    private const string Markup = "markdown.markup";

    private readonly string _text;
    private readonly List<TextEdit> _edits = [];
    private readonly List<Block> _blocks = []; // in coordinates of the source
    private readonly List<MarkdownRow> _table = [];
    private int _paragraph = -1;
    private int _paragraphEnd;

    private MarkdownLoader(string text) => _text = text;

    public static Document Load(SourcePart part)
    {
        var loader = new MarkdownLoader(part.Text.Text);
        var front = FrontMatter.Read(part.Text.Text);
        loader.Read(front.Length);
        return part.Made(loader._edits, loader._blocks, front.Stated);
    }

    /// <summary>Whether a file of plain text is Markdown after all.</summary>
    public static bool LooksLike(string text)
    {
        if (text.Contains("</p>", StringComparison.Ordinal) || text.Contains("| --- |", StringComparison.Ordinal) || text.Contains("|---|", StringComparison.Ordinal)
            || text.Contains("![](", StringComparison.Ordinal) || text.StartsWith("---\n", StringComparison.Ordinal))
        {
            return true;
        }

        for (var at = 0; at < text.Length;)
        {
            if (HeadingMark(text.AsSpan(at)) > 0)
            {
                return true;
            }

            var next = text.IndexOf("\n#", at, StringComparison.Ordinal);
            at = next < 0 ? text.Length : next + 1;
        }

        return false;
    }

    private void Read(int start)
    {
        if (start > 0)
        {
            _edits.Add(new TextEdit(new TextSpan(0, start), "", "load.front-matter"));
        }

        for (var at = start; at < _text.Length;)
        {
            var length = _text.AsSpan(at).IndexOf('\n');
            var next = length < 0 ? _text.Length : at + length + 1;
            ReadLine(at, length < 0 ? _text.Length : at + length);
            at = next;
        }

        EndTable();
        EndParagraph();
    }

    private void ReadLine(int start, int end)
    {
        var from = start;
        while (from < end && _text[from] is ' ' or '\t' or '>')
        {
            from++;
        }

        if (from < end && _text[from] == '|' && end - from > 2 && _text.AsSpan(from + 1, end - from - 1).Contains('|'))
        {
            EndParagraph();
            _table.Add(MarkdownRow.Read(_text, start, end));
            return;
        }

        EndTable();
        var heading = HeadingMark(_text.AsSpan(from, end - from));
        if (heading > 0)
        {
            EndParagraph();
            var level = _text.AsSpan(from, heading).Count('#');
            _edits.Add(new TextEdit(new TextSpan(start, from + heading), "", Markup));
            MarkdownInline.AddEdits(_text, new TextSpan(from + heading, end), _edits);
            _blocks.Add(new Block(new TextSpan(from + heading, end), BlockKind.Heading) { Level = level });
            return;
        }

        var content = from + ListMark(_text.AsSpan(from, end - from));
        if (content > start && content > from | _text.AsSpan(start, from - start).Contains('>'))
        {
            _edits.Add(new TextEdit(new TextSpan(start, content), "", Markup));
        }
        else
        {
            content = start;
        }

        MarkdownInline.AddEdits(_text, new TextSpan(content, end), _edits);
        if (_paragraph < 0)
        {
            _paragraph = content;
        }

        _paragraphEnd = end;
    }

    private void EndParagraph()
    {
        if (_paragraph >= 0)
        {
            _blocks.Add(new Block(new TextSpan(_paragraph, _paragraphEnd), BlockKind.Paragraph));
            _paragraph = -1;
        }
    }

    private void EndTable()
    {
        if (_table.Count > 0)
        {
            MarkdownRow.AddTable(_text, _table, _edits, _blocks);
            _table.Clear();
        }
    }

    /// <summary>Length of the mark of a heading, white space behind it included; 0 where there is none.</summary>
    private static int HeadingMark(ReadOnlySpan<char> line)
    {
        var marks = 0;
        while (marks < line.Length && line[marks] == '#')
        {
            marks++;
        }

        if (marks is 0 or > 6 || marks == line.Length || line[marks] is '\n' or '\r')
        {
            return 0;
        }

        var at = marks;
        while (at < line.Length && line[at] is ' ' or '\t')
        {
            at++;
        }

        // One mark needs a space, as #topics# have none; several do not, for many writers leave it out.
        return at == line.Length || (at == marks && marks == 1) ? 0 : at;
    }

    private static int ListMark(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[0] is '*' or '-' or '+' && line[1] is ' ' or '\t' ? 2 : 0;
}
