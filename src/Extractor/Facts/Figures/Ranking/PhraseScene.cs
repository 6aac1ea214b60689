using Extractor.Rules;

namespace Extractor.Facts.Figures.Ranking;

/// <summary>What the ranking looks at for one figure.</summary>
/// <param name="Text">The document's text.</param>
/// <param name="Elements">The sentence.</param>
/// <param name="Words">What is known of each element.</param>
/// <param name="Anchor">Index of the number.</param>
/// <param name="Limit">Where the phrases before the number end at the latest: before the verb of change, before 占.</param>
/// <param name="Rule">Index of the rule in its pack.</param>
/// <param name="Unit">Index in <see cref="PhraseFeatures.Units"/>.</param>
/// <param name="Measure">Index in <see cref="PhraseFeatures.Measures"/>.</param>
/// <param name="Proposal">The phrase that the rule's own capture gives; null where it gives none.</param>
/// <param name="Subject">What the last figure of the paragraph was about; null for the first.</param>
/// <param name="Topic">What a clause without a figure spoke of since; null where none did.</param>
/// <param name="SubjectDistance">How many sentences ago the last figure stood.</param>
/// <param name="ListLength">How many values a list has that begins here: 分别为3.1%和4.5%; 1 for a lone value.</param>
internal sealed record PhraseScene(
    string Text, Element[] Elements, SentenceWords Words, int Anchor, int Limit, int Rule, int Unit, int Measure, string? Proposal, Phrase? Subject, Phrase? Topic, int SubjectDistance, int ListLength)
{
    /// <summary>For each element its class.</summary>
    public int[] Classes => Words.Classes;
}
