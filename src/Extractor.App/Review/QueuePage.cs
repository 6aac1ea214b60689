namespace Extractor.App.Review;

/// <summary>A page of the queue.</summary>
/// <param name="Items">The riskiest first.</param>
/// <param name="Next">What to continue behind; null at the end.</param>
/// <param name="Total">How many items wait, or where <paramref name="IsCapped"/> at least so many.</param>
internal sealed record QueuePage(IReadOnlyList<QueueItem> Items, string? Next, int Total, bool IsCapped);
