using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Rules;
using Extractor.Text;

namespace Extractor.Facts.Experts;

/// <summary>
/// Finds the stretches that named people speak: their turns in a talk, and sentences that report or quote them, later
/// ones with the bare name included. Thread-safe.
/// </summary>
internal sealed class SpeechFinder(Lexicon verbs, Lexicon acts)
{
    private const int VerbReach = 24; // characters between a name and its verb
    private const int LongestQuote = 1500;
    private const int LongestAddress = 4;

    public IReadOnlyList<SpeakerPassage> Find(Reading reading, IReadOnlyCollection<string> names)
    {
        var passages = new List<SpeakerPassage>();
        foreach (var name in names)
        {
            var text = reading.Text;
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                if (SentenceAt(reading, at) is { } sentence && Speech(reading, sentence, new TextSpan(at, at + name.Length)) is { } span)
                {
                    passages.Add(new SpeakerPassage(span, name));
                }
            }
        }

        passages.Sort((a, b) => a.Span.CompareTo(b.Span));
        return passages;
    }

    private TextSpan? Speech(Reading reading, int sentence, TextSpan name)
    {
        var text = reading.Text;
        var block = reading.BlockOf(sentence).Span;
        if (Turn(text, block, name) is { } colon)
        {
            return new TextSpan(colon + 1, Math.Max(colon + 1, TurnEnd(reading, reading.Sentences[sentence].Block)));
        }

        var afterQuote = name.Start > block.Start && QuoteBefore(text, block.Start, name.Start) >= 0;
        if (VerbEnd(text, name.End, block.End, afterQuote) is not { } verb)
        {
            // “…。”李克东是…: a quotation in full sentences right before the name is the person's.
            return afterQuote && text[name.Start - 1] == '”' && text[name.Start - 2] is '。' or '！' or '？'
                ? new TextSpan(QuoteBefore(text, block.Start, name.Start), name.End)
                : null;
        }

        var span = reading.Sentences[sentence].Span;
        var start = afterQuote ? Math.Min(span.Start, QuoteBefore(text, block.Start, name.Start)) : span.Start;
        // 李某某强调：… at the head of a paragraph, without quotation marks: he says the whole of it, and no more.
        var end = name.Start == block.Start && verb + 1 < block.End && text[verb] is '：' or ':' && text[verb + 1] != '“' ? block.End : span.End;
        return new TextSpan(start, Math.Max(end, QuoteAfter(text, verb, block.End)));
    }

    /// <summary>The colon of a turn that begins the block: 王健(…大学教授):, 王健：.</summary>
    private int? Turn(string text, TextSpan block, TextSpan name)
    {
        var head = text.AsSpan(block.Start, Math.Min(block.Length, 60));
        var colon = head.IndexOfAny('：', ':');
        return colon >= 0 && name.End <= block.Start + colon && head[..colon].IndexOfAny('。', '“', '？') < 0
            && (name.End == block.Start + colon || text[name.End] is '(' or '（' || (name.Start == block.Start && IsAddress(head[(name.End - block.Start)..colon])))
            && head[..colon].IndexOf('，') < 0
            ? block.Start + colon
            : null;
    }

    /// <summary>What may stand between a name and its colon: a post behind a space, 教授; no report of what he did (主持会议并强调：).</summary>
    private bool IsAddress(ReadOnlySpan<char> rest)
    {
        if (rest[0] is ' ' or '\u3000' or '/' or '／' or '|' or '｜')
        {
            return true;
        }

        for (var i = 0; i < rest.Length; i++)
        {
            if (verbs.Longest(rest[i..]) is not null || acts.Longest(rest[i..]) is not null)
            {
                return false;
            }
        }

        return rest.Length <= LongestAddress;
    }

    /// <summary>Where a turn that begins in a block ends: before the next heading, question, turn, or break in the text.</summary>
    private static int TurnEnd(Reading reading, int first)
    {
        var blocks = reading.Document.Blocks;
        var end = blocks[first].Span.End;
        for (var i = first + 1; i < blocks.Count && !blocks[i - 1].Truncated; i++)
        {
            var block = blocks[i];
            if (block.Kind is BlockKind.Heading or BlockKind.Question or BlockKind.Byline or BlockKind.Furniture or BlockKind.Title || IsTurn(reading.Text, block.Span))
            {
                break;
            }

            end = block.Kind == BlockKind.Paragraph ? block.Span.End : end;
        }

        return end;
    }

    /// <summary>Whether a block begins with somebody and a colon, such as 记者： or 张三（…）：.</summary>
    private static bool IsTurn(string text, TextSpan block)
    {
        var head = text.AsSpan(block.Start, Math.Min(block.Length, 40));
        var colon = head.IndexOfAny('：', ':');
        return colon is > 0 and < 40 && head[..colon].IndexOfAny("，。；“”《") < 0 && (colon <= 6 || head[..colon].IndexOfAny('）', ')', ' ') > 0);
    }

    /// <summary>Behind the verb of speaking that follows a name in its clause; null where none does.</summary>
    private int? VerbEnd(string text, int from, int end, bool quoted)
    {
        var limit = Math.Min(end, from + VerbReach);
        for (var at = from; at < limit; at++)
        {
            if (text[at] is '，' or ',' or '。' or '；' or '、' or '“' or '”' or '？' or '《')
            {
                return null;
            }

            var rest = text.AsSpan(at, end - at);
            if (verbs.Longest(rest) is { } verb)
            {
                return at + verb.Word.Length;
            }

            if (acts.Longest(rest) is { } act && (quoted || SpeaksNow(text, at + act.Word.Length, end)))
            {
                return at + act.Word.Length;
            }
        }

        return null;
    }

    private static bool SpeaksNow(string text, int at, int end)
    {
        var next = text.AsSpan(at, Math.Min(4, end - at)).IndexOfAny("：:“，,");
        return next == 0 || (next > 0 && text[at + next] is not ('，' or ','));
    }

    /// <summary>Where the quotation begins that closes right before a place; -1 where none does.</summary>
    private static int QuoteBefore(string text, int from, int at)
    {
        // The speaker's organisation may stand between: ”某研究院研究员张三说.
        var close = text.LastIndexOf('”', at - 1, Math.Min(at - from, 50));
        if (close < 0 || text.AsSpan(close + 1, at - close - 1).IndexOfAny("，。；：") >= 0)
        {
            return -1;
        }

        var open = text.LastIndexOf('“', close, Math.Min(close - from + 1, LongestQuote));
        return open >= 0 && close > from && text[close - 1] is '。' or '，' or '！' or '？' or '…' ? open : -1;
    }

    /// <summary>Where the quotation ends that opens right behind the verb.</summary>
    private static int QuoteAfter(string text, int at, int end)
    {
        var open = text.AsSpan(at, Math.Min(12, end - at)).IndexOf('“');
        if (open < 0)
        {
            return at;
        }

        var close = text.IndexOf('”', at + open, Math.Min(end - at - open, LongestQuote));
        return close < 0 ? at : close + 1;
    }

    private static int? SentenceAt(Reading reading, int offset)
    {
        int low = 0, high = reading.Sentences.Count;
        while (low < high)
        {
            var mid = (low + high) / 2;
            if (reading.Sentences[mid].Span.End <= offset)
            {
                low = mid + 1;
            }
            else
            {
                high = mid;
            }
        }

        return low < reading.Sentences.Count && reading.Sentences[low].Span.Contains(offset) ? low : null;
    }
}
