using Extractor.Text;

namespace Extractor.Recognition.Organisations;

/// <summary>Reads a position with the modifiers before it. Thread-safe.</summary>
internal sealed class PositionReader(NameLexicons words)
{
    private const int MaxModifiers = 4;

    /// <summary>The longest position that begins at a place where a word begins; null where there is none.</summary>
    public PositionMatch? Read(NameText text, int at)
    {
        PositionMatch? longest = null;
        var word = at;
        for (var i = 0; i <= MaxModifiers && word < text.Range.End; i++)
        {
            var rest = text.Slice(word, text.Range.End);
            if (words.Positions.Longest(rest) is { } entry && Ends(text, word + entry.Word.Length))
            {
                longest = new PositionMatch(new TextSpan(at, word + entry.Word.Length), entry.Fields.Count > 0 ? entry.Fields[0] : "");
            }

            if (words.Modifiers.Longest(rest) is not { } modifier)
            {
                break;
            }

            word += modifier.Word.Length;
        }

        return longest;
    }

    private bool Ends(NameText text, int end)
    {
        if (end == text.Range.End)
        {
            return true;
        }

        var rest = text.Slice(end, text.Range.End);
        if (words.PositionStops.Longest(rest) is { } stop && text.IsBoundary(end + stop.Word.Length))
        {
            return false;
        }

        // 长 after the word makes another one of it: 委员长, 组织部长.
        return rest[0] is not '长' && !char.IsAsciiLetterOrDigit(rest[0]);
    }
}
