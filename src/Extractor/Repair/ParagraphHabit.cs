namespace Extractor.Repair;

/// <summary>Whether a text ends its paragraphs as good texts do, so that one without an end must have been cut.</summary>
internal static class ParagraphHabit
{
    private const int MostOpen = 3;

    public static bool ClosesSentences(string text, List<TextLine> lines, HardWrap? wrap)
    {
        int open = 0, all = 0;
        foreach (var line in lines)
        {
            var span = line.Of(text);
            if ((wrap is null || !wrap.IsFull(span)) && LineShape.IsRunning(span))
            {
                all++;
                open += LineShape.BreaksOff(span) ? 1 : 0;
            }
        }

        return all >= 2 && open * 4 <= all && (open <= MostOpen || open * 20 <= all);
    }

    /// <summary>Whether most of a text's long lines end with punctuation, so that a line without may be a heading.</summary>
    public static bool PunctuatesParagraphs(string text, List<TextLine> lines)
    {
        int open = 0, all = 0;
        foreach (var line in lines)
        {
            if (line.Span.Length > LineShape.LongestHeading)
            {
                all++;
                open += LineShape.EndOf(line.Of(text)) is LineEnd.Open or LineEnd.Comma ? 1 : 0;
            }
        }

        return open * 2 <= all;
    }

    /// <summary>Whether nearly every paragraph begins with an indent, so that a line without one goes on with the line before.</summary>
    public static bool Indents(string text, List<TextLine> lines)
    {
        int indented = 0, all = 0;
        foreach (var line in lines)
        {
            if (line.Span.Length > LineShape.LongestHeading && LineShape.IsRunning(line.Of(text)))
            {
                all++;
                indented += line.Indented ? 1 : 0;
            }
        }

        return all >= 5 && indented * 10 >= all * 6;
    }

    /// <summary>Whether in a text of broken lines every indent follows an ended sentence, so that a line without one goes on.</summary>
    public static bool IndentsBroken(string text, List<TextLine> lines)
    {
        int ended = 0, all = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Indented && !lines[i].BlankBefore)
            {
                all++;
                ended += LineShape.EndOf(lines[i - 1].Of(text)) is LineEnd.Sentence or LineEnd.Colon ? 1 : 0;
            }
        }

        return all >= 3 && ended * 10 >= all * 9;
    }

    /// <summary>Whether an empty line stands before nearly every paragraph, so that a line end without one is none of a paragraph's.</summary>
    public static bool PartsByBlankLines(string text, List<TextLine> lines)
    {
        int parted = 0, all = 0;
        foreach (var line in lines)
        {
            if (line.Continues && line.Span.Length > LineShape.LongestHeading && LineShape.IsRunning(line.Of(text)) && !LineShape.Continues(line.Of(text)))
            {
                all++;
                parted += line.BlankBefore ? 1 : 0;
            }
        }

        return all >= 5 && parted * 10 >= all * 8;
    }
}
