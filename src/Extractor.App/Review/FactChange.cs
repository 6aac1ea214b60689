using Extractor.Facts;

namespace Extractor.App.Review;

/// <summary>What a changed pipeline does to one fact.</summary>
/// <param name="Kind">gained, lost or changed.</param>
/// <param name="State">The reviewer's word on the stored fact; pending for one that is gained.</param>
/// <param name="Before">As stored, by the machine's word; null where it is gained.</param>
/// <param name="After">Null where it is lost.</param>
/// <param name="Contradicts">Whether a reviewer had said that what stood before is right.</param>
internal sealed record FactChange(string Document, string Kind, string State, Fact? Before, Fact? After, bool Contradicts)
{
    public string Rule => (After ?? Before)!.Rule;
}
