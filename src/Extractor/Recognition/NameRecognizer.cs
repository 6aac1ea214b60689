using Extractor.Documents;
using Extractor.Recognition.Organisations;
using Extractor.Recognition.Persons;
using Extractor.Recognition.Regions;
using Extractor.Text;

namespace Extractor.Recognition;

/// <summary>
/// Finds organisations, places, and people with their positions. Immutable and thread-safe; time linear in the range.
/// The three layers overlap: a person's annotation covers the organisation, which may cover a place.
/// </summary>
public sealed class NameRecognizer
{
    /// <summary>Label of the annotations whose value is an <see cref="OrganisationValue"/>.</summary>
    public const string OrganisationLabel = "organisation";

    /// <summary>Label of the annotations whose value is a <see cref="RegionValue"/>.</summary>
    public const string RegionLabel = "region";

    /// <summary>Label of the annotations whose value is a <see cref="PersonValue"/>.</summary>
    public const string PersonLabel = "person";

    private static readonly Comparer<Annotation> ReadingOrder = Comparer<Annotation>.Create(static (a, b) =>
        a.Span != b.Span ? a.Span.CompareTo(b.Span) : string.CompareOrdinal(b.Label, a.Label));

    private readonly NameLexicons _words;
    private readonly OrganisationReader _organisations;
    private readonly RegionReader _regions;
    private readonly PersonReader _persons;

    private NameRecognizer(NameLexicons words)
    {
        _words = words;
        _organisations = new OrganisationReader(words);
        _regions = new RegionReader(words);
        _persons = new PersonReader(words);
    }

    /// <summary>Loads the lexicons it needs from a pipeline's folder; faults are added as <c>file:line: what is wrong</c>.</summary>
    public static NameRecognizer Load(string lexicons, ICollection<string> faults) => new(NameLexicons.Load(lexicons, faults));

    /// <param name="text">The whole text.</param>
    /// <param name="range">A block; annotations stay inside.</param>
    /// <param name="tokens">The words of the range, in order.</param>
    /// <param name="into">Annotations are added in reading order, at one start the longer first.</param>
    public void Recognize(string text, TextSpan range, ReadOnlySpan<Token> tokens, List<Annotation> into)
    {
        if (range.IsEmpty)
        {
            return;
        }

        var prepared = new NameText(text, range, tokens, _words);
        var first = into.Count;
        var organisations = _organisations.Read(prepared);
        into.AddRange(_persons.Read(prepared, organisations));
        into.AddRange(organisations);
        into.AddRange(_regions.Read(prepared, tokens));
        into.Sort(first, into.Count - first, ReadingOrder);
    }
}
