namespace Extractor.Rules;

/// <summary>What a rule puts in a slot: a constant, a capture's text, or the normal form a lexicon gives that text.</summary>
/// <param name="Constant">The constant; null where a capture is meant.</param>
/// <param name="Capture">Name of the capture.</param>
/// <param name="Lexicon">The lexicon that turns the capture's text into its normal form; null for the text itself.</param>
public sealed record EmitValue(string? Constant, string? Capture, string? Lexicon)
{
    /// <summary>Reads <c>constant</c>, <c>$capture</c> or <c>$capture:lexicon</c>.</summary>
    public static EmitValue Parse(string text)
    {
        if (!text.StartsWith('$'))
        {
            return new EmitValue(text, null, null);
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new EmitValue(null, text[1..], null) : new EmitValue(null, text[1..colon], text[(colon + 1)..]);
    }
}
