using Extractor.Text;

namespace Extractor.App.Pages.Review;

/// <summary>Finds words that a reader chose in the text they were chosen from.</summary>
internal static class QuotePlace
{
    /// <summary>The place of the words nearest to where the reader saw them; null where the text does not hold them.</summary>
    public static TextSpan? Find(string text, string quote, int near)
    {
        if (quote.Length == 0)
        {
            return null;
        }

        near = Math.Clamp(near, 0, text.Length);
        var behind = text.IndexOf(quote, near, StringComparison.Ordinal);
        var before = text.LastIndexOf(quote, Math.Min(text.Length - 1, near + quote.Length - 1), StringComparison.Ordinal);
        var start = behind < 0 || (before >= 0 && near - before < behind - near) ? before : behind;
        return start < 0 ? null : new TextSpan(start, start + quote.Length);
    }
}
