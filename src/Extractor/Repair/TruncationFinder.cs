using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>
/// Finds running text that breaks off in the middle of a sentence, and text behind such a gap whose beginning is lost.
/// Only in texts that otherwise close their sentences: elsewhere a missing full stop means nothing.
/// </summary>
internal static class TruncationFinder
{
    private const string Beginnings = "在当随近目今为从对作根按自面总此同另其一这我他她它本该中全国据由以如若第首再最因通经过去上下新";

    /// <summary>The blocks with those marked that are cut; a heading in the gap between two cuts is marked too.</summary>
    public static (List<Block> Blocks, List<Issue> Issues) Find(string text, List<Block> blocks, IReadOnlyList<TextLine> lines, bool closesSentences)
    {
        var issues = new List<Issue>();
        if (!closesSentences)
        {
            return (blocks, issues);
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            if (!IsCut(text, blocks, lines, i))
            {
                continue;
            }

            blocks[i] = blocks[i] with { Truncated = true };
            issues.Add(Report(text, LastSentence(text, blocks[i].Span), "the text breaks off in the middle of a sentence"));
            var gap = i + 1;
            while (gap < blocks.Count && gap <= i + 2 && blocks[gap].Kind is BlockKind.Heading or BlockKind.Furniture or BlockKind.Byline)
            {
                gap++;
            }

            if (gap < blocks.Count && blocks[gap].Kind == BlockKind.Paragraph && LosesBeginning(blocks[gap].Span.Of(text)))
            {
                for (var h = i + 1; h <= gap; h++)
                {
                    blocks[h] = blocks[h] with { Truncated = true };
                }

                issues.Add(Report(text, FirstSentence(text, blocks[gap].Span), "the beginning of this text is lost"));
            }
        }

        return (blocks, issues);
    }

    private static bool IsCut(string text, List<Block> blocks, IReadOnlyList<TextLine> lines, int at)
    {
        if (blocks[at].Kind != BlockKind.Paragraph)
        {
            return false;
        }

        var line = blocks[at].Span.Of(text);
        var last = !blocks.Skip(at + 1).Any(b => b.Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.Question);
        if (last && line.Length > 12 && line[0] != '|' && (line.EndsWith("...") || line.EndsWith("…")) && !line.EndsWith("……"))
        {
            return true;
        }

        // A point of a list that its fellows end with a full stop: 二是服务至上，构建专业高效的服务业
        var point = Enumerator.Of(line, out _) == EnumeratorStyle.Ordinal && line.IndexOfAny('，', ',') > 0 && LineShape.EndOf(line) is LineEnd.Open or LineEnd.Comma;
        // An indent below says that the paragraph ends here as it was set: only its full stop was forgotten.
        var set = at + 1 < lines.Count && lines[at + 1].Indented && LineShape.EndOf(line) == LineEnd.Open;
        return (point || LineShape.BreaksOff(line)) && !set;
    }

    /// <summary>Whether running text behind a gap begins as no paragraph does: not with a number, a time, a preposition or a word that points back.</summary>
    private static bool LosesBeginning(ReadOnlySpan<char> line) =>
        LineShape.IsRunning(line) && !LineShape.StartsParagraph(line) && !CharKind.IsDigit(line[0]) && !Beginnings.Contains(line[0], StringComparison.Ordinal);

    private static TextSpan LastSentence(string text, TextSpan span)
    {
        var start = span.Of(text)[..^3].LastIndexOfAny("。！？；\n") + 1;
        return new TextSpan(span.Start + start, span.End);
    }

    private static TextSpan FirstSentence(string text, TextSpan span)
    {
        var end = span.Of(text).IndexOfAny("。！？；");
        return end < 0 ? span : new TextSpan(span.Start, span.Start + end + 1);
    }

    private static Issue Report(string text, TextSpan span, string message) => new(IssueCodes.TextTruncated, message, span, span.In(text));
}
