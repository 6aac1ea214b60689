namespace Extractor.Storage.Review;

/// <summary>What a decision is about, as it stands in the store.</summary>
/// <param name="Target">What its decisions hang on.</param>
/// <param name="Row">The fact; null for a remark, or where the fact is not there any more.</param>
internal sealed record ReviewTarget(string Document, long Version, string Target, ReviewedRow? Row, RemarkTarget? Remark);
