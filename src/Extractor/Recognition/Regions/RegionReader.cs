using Extractor.Documents;
using Extractor.Recognition.Organisations;
using Extractor.Text;

namespace Extractor.Recognition.Regions;

/// <summary>Finds places in a prepared text: known ones, and below them cities and counties by their ending. Thread-safe.</summary>
internal sealed class RegionReader(NameLexicons words)
{
    public List<Annotation> Read(NameText text, ReadOnlySpan<Token> tokens)
    {
        var found = new List<Annotation>();
        var known = 0;
        foreach (var token in tokens)
        {
            while (known < text.Known.Count && text.Known[known].Span.Start < token.End)
            {
                var name = text.Known[known++];
                if (name.IsRegion)
                {
                    Add(text, found, name.Span, name.Entry.Normal, name.Kind);
                }
            }

            var covered = found.Count > 0 && found[^1].Span.End > token.Start;
            if (!covered && words.First.Has(text.Text[token.End - 1], FirstCharacters.RegionSuffix) && words.RegionSuffixes.Longest(text.Slice(token.Start, token.End)) is { } suffix
                && token.Length - suffix.Word.Length >= 1 && words.RegionNone.Find(text.Slice(token.Start, token.End)) is null
                && (Follows(found, token.Start) || (token.Length - suffix.Word.Length >= 2 && suffix.Word is "市" or "县" or "自治州" or "自治县")))
            {
                var span = new TextSpan(token.Start, token.End);
                Add(text, found, span, span.In(text.Text), suffix.Word is "市" ? "city" : "county");
            }
        }

        return found;
    }

    private static bool Follows(List<Annotation> found, int start) => found.Count > 0 && found[^1].Span.End == start;

    private static void Add(NameText text, List<Annotation> found, TextSpan span, string name, string kind)
    {
        if (kind is "city" or "county" && Follows(found, span.Start) && found[^1].Value is RegionValue { Kind: "province" or "city" or "county" } above)
        {
            found[^1] = new Annotation(new TextSpan(found[^1].Span.Start, span.End), NameRecognizer.RegionLabel, new RegionValue(above.Name + name, kind));
            return;
        }

        found.Add(new Annotation(span, NameRecognizer.RegionLabel, new RegionValue(name, kind)));
    }
}
