namespace Extractor.App.Api;

/// <summary>A page of the log of words, or what holds of each of them, the newest first.</summary>
/// <param name="Next">What to give as <c>after</c> for the page behind; null at the end.</param>
internal sealed record WordListBody(IReadOnlyList<WordBody> Items, string? Next);
