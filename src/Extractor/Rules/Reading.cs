using Extractor.Documents;

namespace Extractor.Rules;

/// <summary>
/// One document as rules see it: its sentences, and for each the elements. Owned by one thread while facts are linked.
/// </summary>
/// <param name="Document">The repaired document.</param>
/// <param name="Sentences">In reading order.</param>
/// <param name="Elements">For each sentence its elements.</param>
/// <param name="Annotations">Everything recognised, in reading order, at one start the longer first; layers may overlap.</param>
public sealed record Reading(
    Document Document, IReadOnlyList<Sentence> Sentences, IReadOnlyList<Element[]> Elements, IReadOnlyList<Annotation> Annotations)
{
    public string Text => Document.Text;

    /// <summary>Scratch space for running rules.</summary>
    public RuleMatcher Matcher { get; init; } = new();

    /// <summary>The block a sentence stands in.</summary>
    public Block BlockOf(int sentence) => Document.Blocks[Sentences[sentence].Block];

    /// <summary>The characters of a run of elements of one sentence.</summary>
    public string TextOf(int sentence, ElementRange range) =>
        range.IsEmpty ? "" : Text[Elements[sentence][range.Start].Start..Elements[sentence][range.End - 1].End];
}
