namespace Extractor.App.Review;

/// <summary>What contradicts each other among the figures looked at.</summary>
/// <param name="IsCapped">Whether only the newest figures were looked at.</param>
internal sealed record ConflictReport(IReadOnlyList<ConflictItem> Items, bool IsCapped);
