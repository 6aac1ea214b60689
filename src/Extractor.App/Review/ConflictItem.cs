using Extractor.Audit.CrossArticle;
using Extractor.Storage.Records;

namespace Extractor.App.Review;

/// <summary>Values that cannot all be right, with every fact that states one.</summary>
/// <param name="Sides">For each value its facts.</param>
internal sealed record ConflictItem(CrossFinding Finding, IReadOnlyList<IReadOnlyList<StoredFact>> Sides);
