using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Segmentation;

/// <summary>
/// Divides the blocks of a document into sentences. A sentence ends behind 。！？ (and ! ?), behind …… and at a line
/// break; closing quotes and brackets that follow stay with it. It does not end inside 《》, nor at ! or ? between digits,
/// nor where a comma, a colon or 的 follows the closing quote. What runs on for more than 800 characters is cut behind its last
/// comma, so that no text costs the square of its length; in 7,200 articles three sentences do. Linear in the text.
/// </summary>
public static class SentenceSplitter
{
    private const int Longest = 800;
    private const int LongestTitle = 200; // a 《 that is not closed within so many characters was never closed

    /// <summary>The sentences in reading order. All non-blank characters of every block belong to one.</summary>
    public static IReadOnlyList<Sentence> Split(Document document)
    {
        var sentences = new List<Sentence>(document.Text.Length / 40 + 4);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            SplitBlock(document.Text, document.Blocks[i].Span, i, sentences);
        }

        return sentences;
    }

    private static void SplitBlock(string text, TextSpan block, int index, List<Sentence> sentences)
    {
        var start = block.Start;
        var at = block.Start;
        while (at < block.End)
        {
            var character = text[at];
            if (character is '\n' or '\r')
            {
                Add(text, start, at, index, sentences);
                start = ++at;
            }
            else if (character == '《')
            {
                at = EndOfTitle(text, at, block.End);
            }
            else if (Ends(text, at, block))
            {
                at = EndOfMarks(text, at, block.End);
                if (at == block.End || !GoesOn(text, at))
                {
                    Add(text, start, at, index, sentences);
                    start = at;
                }
            }
            else
            {
                at++;
            }
        }

        Add(text, start, block.End, index, sentences);
    }

    private static bool Ends(string text, int at, TextSpan block) => text[at] switch
    {
        '。' or '！' or '？' or '｡' => true,
        '!' or '?' => !(at > block.Start && at + 1 < block.End && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])),
        '…' => at + 1 < block.End && text[at + 1] == '…',
        _ => false,
    };

    /// <summary>The end of the marks at this place, closing quotes and brackets included.</summary>
    private static int EndOfMarks(string text, int at, int end)
    {
        while (at < end && text[at] is '。' or '！' or '？' or '｡' or '!' or '?' or '…')
        {
            at++;
        }

        while (at < end && text[at] is '”' or '’' or '」' or '』' or '）' or ')' or '】' or '〕' or '］' or ']' or '》' or '〉')
        {
            at++;
        }

        return at;
    }

    private static bool GoesOn(string text, int at) => text[at] is '，' or ',' or '、' or '；' or ';' or '：' or ':' or '的' or '。';

    /// <summary>Behind the 》 that closes the title, nested ones passed over; behind the 《 where nothing closes it.</summary>
    private static int EndOfTitle(string text, int open, int end)
    {
        var depth = 0;
        for (var at = open; at < end && at - open < LongestTitle && text[at] is not ('\n' or '\r'); at++)
        {
            if (text[at] == '《')
            {
                depth++;
            }
            else if (text[at] == '》' && --depth == 0)
            {
                return at + 1;
            }
        }

        return open + 1;
    }

    private static void Add(string text, int start, int end, int block, List<Sentence> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (end - start > Longest)
        {
            var cut = EndOfClause(text, start);
            Add(text, start, cut, block, sentences);
            start = cut;
        }

        if (start < end)
        {
            sentences.Add(new Sentence(new TextSpan(start, end), block));
        }
    }

    /// <summary>Behind the last comma of the longest piece; where its second half has none, its end, surrogate pairs kept whole.</summary>
    private static int EndOfClause(string text, int start)
    {
        var piece = text.AsSpan(start + (Longest / 2), Longest / 2);
        var comma = piece.LastIndexOfAny("；;，,、");
        var end = start + (comma >= 0 ? (Longest / 2) + comma + 1 : Longest);
        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
