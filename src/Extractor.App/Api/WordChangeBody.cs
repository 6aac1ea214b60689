using Extractor.App.Output;
using Extractor.App.Review;
using Extractor.Facts;

namespace Extractor.App.Api;

/// <summary>One fact that a word would change.</summary>
/// <param name="Change">gained, lost or changed.</param>
/// <param name="Contradicts">Whether a reviewer had accepted what stands before.</param>
/// <param name="Before">What the fact says without the word; null where it is gained.</param>
/// <param name="After">What it says with it; null where it is lost.</param>
internal sealed record WordChangeBody(string Change, string Document, string Kind, string Text, bool Contradicts, string? Before, string? After)
{
    public WordChangeBody(FactChange change)
        : this(change.Kind, change.Document, Of(change).Kind, Of(change).Quote, change.Contradicts, Says(change.Before), Says(change.After))
    {
    }

    private static Fact Of(FactChange change) => (change.After ?? change.Before)!;

    private static string? Says(Fact? fact) => fact is null ? null : $"{FactValueText.Of(fact)} {FactSummary.Of(fact)}".Trim();
}
