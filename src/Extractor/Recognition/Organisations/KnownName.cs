using Extractor.Text;

namespace Extractor.Recognition.Organisations;

/// <summary>An organisation or place that a lexicon knows.</summary>
internal readonly record struct KnownName(TextSpan Span, LexiconEntry Entry, bool IsRegion)
{
    public string Kind => Entry.Fields.Count > 0 ? Entry.Fields[0] : "other";
}
