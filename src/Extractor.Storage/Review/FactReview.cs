using Extractor.Storage.Records;

namespace Extractor.Storage.Review;

/// <summary>A fact or remark with all that was decided on it.</summary>
/// <param name="Name">The id of the fact or the key of the remark.</param>
/// <param name="Fact">Null for a remark, and for a fact that is not in sight any more.</param>
/// <param name="Remark">Null for a fact.</param>
/// <param name="Log">The earliest first, undone ones too.</param>
/// <param name="Anchor">Null where nothing was decided.</param>
public sealed record FactReview(string Name, StoredFact? Fact, Remark? Remark, IReadOnlyList<Decision> Log, Verdict Verdict, DecidedAnchor? Anchor);
