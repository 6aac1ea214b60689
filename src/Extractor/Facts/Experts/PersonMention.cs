using Extractor.Recognition.Persons;
using Extractor.Text;

namespace Extractor.Facts.Experts;

/// <summary>A person as one place of the article shows them.</summary>
/// <param name="Span">Name and position as printed.</param>
/// <param name="Person">What the recogniser read.</param>
/// <param name="Name">The name, taken from the byline where the place itself has none; null where it is lost.</param>
/// <param name="Role"><c>speaker</c>, <c>author</c> or <c>mentioned</c>.</param>
/// <param name="Rule">Id of the rule that took it.</param>
/// <param name="Confidence">The rule's confidence.</param>
internal sealed record PersonMention(TextSpan Span, PersonValue Person, string? Name, string Role, string Rule, double Confidence)
{
    /// <summary>How much of a position is printed here: organisation and title count.</summary>
    public int Fullness => (Person.Affiliations.Count > 0 ? 1 : 0) + (Person.Titles.Count > 0 ? 1 : 0);
}
