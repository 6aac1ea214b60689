using System.Buffers;
using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Rules;

/// <summary>
/// Flattens the layers of one sentence into elements: annotations first, then cue words that stand on word boundaries
/// (the longest), then the words that are left, and punctuation. Elements stand in order, without overlaps, and cover
/// the sentence but for spaces that part nothing.
/// Thread-safe; linear in the sentence.
/// </summary>
public sealed class ElementBuilder(SymbolTable symbols, Func<Annotation, string> subtypeOf)
{
    private const int MaxSplit = 4;

    private readonly bool[] _isMark = [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => PunctuationMarks.Is((char)c))];

    /// <param name="text">The document's text.</param>
    /// <param name="span">The sentence.</param>
    /// <param name="tokens">Its words, in order.</param>
    /// <param name="tags">The first letter of each word's part of speech, '\0' where unknown; as many as tokens.</param>
    /// <param name="annotations">What was recognised in it, in order, not overlapping.</param>
    public Element[] Build(string text, TextSpan span, ReadOnlySpan<Token> tokens, ReadOnlySpan<char> tags, ReadOnlySpan<Annotation> annotations)
    {
        // No more elements than characters and annotations; the memory is borrowed, for only what is found is kept.
        var elements = ArrayPool<Element>.Shared.Rent(span.Length + annotations.Length);
        var count = 0;
        var wordEnds = new bool[span.Length + 1];
        foreach (var token in tokens)
        {
            wordEnds[token.End - span.Start] = true;
            // Where a word is cut wrongly across two cue words (占 | 比达), the first may end inside it: 占比 | 达.
            for (var inner = token.Start + 1; inner < token.End && token.Length <= MaxSplit; inner++)
            {
                wordEnds[inner - span.Start] |= symbols.Words.Find(text.AsSpan(inner, token.End - inner)) >= 0;
            }
        }

        var nextAnnotation = 0;
        var t = 0;
        var at = span.Start;
        while (at < span.End)
        {
            if (nextAnnotation < annotations.Length && annotations[nextAnnotation].Span.Start <= at)
            {
                var annotation = annotations[nextAnnotation++];
                if (annotation.Span.Start == at)
                {
                    var symbol = symbols.FindLabel(annotation.Label, subtypeOf(annotation));
                    elements[count++] = new Element(at, annotation.Span.End, symbol, annotation);
                    at = annotation.Span.End;
                }

                continue;
            }

            var stop = nextAnnotation < annotations.Length ? annotations[nextAnnotation].Span.Start : span.End;
            while (t < tokens.Length && tokens[t].End <= at)
            {
                t++;
            }

            var end = t < tokens.Length && tokens[t].Start <= at ? Math.Min(tokens[t].End, stop) : at + 1;
            wordEnds[stop - span.Start] = true;
            var cue = symbols.Words.Longest(text.AsSpan(at, stop - at), wordEnds.AsSpan(at - span.Start), out var word);
            if (cue > 0 && at + cue < end)
            {
                word = symbols.Words.Find(text.AsSpan(at, end - at)); // 比 is no word of 比率
                cue = word < 0 ? 0 : end - at;
            }

            if (cue > 0)
            {
                var whole = t < tags.Length && tokens[t].Start == at && tokens[t].End == at + cue;
                elements[count++] = new Element(at, at + cue, word, null, whole ? tags[t] : '\0');
                at += cue;
            }
            else if (_isMark[text[at]])
            {
                if (PunctuationMarks.Normal(text[at]) == ' ' && !Parts(text, at, span))
                {
                    at++; // a space for looks
                    continue;
                }

                elements[count++] = new Element(at, at + 1, symbols.Punctuation(text[at]), null);
                at++;
            }
            else
            {
                var tag = t < tags.Length && end > at ? tags[t] : '\0';
                elements[count++] = new Element(at, end, tag == '\0' ? SymbolTable.Unknown : symbols.Tag(tag), null, tag);
                at = end;
            }
        }

        var found = elements[..count];
        ArrayPool<Element>.Shared.Return(elements, true);
        return found;
    }

    /// <summary>
    /// Whether a space parts clauses, as in headlines: it stands between Chinese words, or behind a number or Latin
    /// letters that no space parts from the word before them. Other spaces beside those are for looks.
    /// </summary>
    private static bool Parts(string text, int at, TextSpan span)
    {
        if (at == span.Start || at + 1 >= span.End || char.IsWhiteSpace(text[at - 1]) || char.IsAscii(text[at + 1]) || char.IsWhiteSpace(text[at + 1]))
        {
            return false;
        }

        var before = at - 1;
        while (before > span.Start && char.IsAscii(text[before]) && !char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return before == at - 1 || !(char.IsWhiteSpace(text[before]) || char.IsAscii(text[before]));
    }
}
