namespace Extractor.Storage.Review;

/// <summary>Where a decided fact or remark stands now.</summary>
/// <param name="Document">Path.</param>
/// <param name="Target">What its decisions hang on.</param>
/// <param name="FactKey">Of the fact it is on now; null where there is none.</param>
/// <param name="Note">same, values, span, lost, ambiguous, text-gone or document-gone.</param>
/// <param name="RunId">The run that found it so; null where none came between.</param>
/// <param name="Quote">As it was decided on.</param>
/// <param name="Sentence">As it was then.</param>
public sealed record DecidedAnchor(string Document, string Target, string? FactKey, AnchorStatus Status, string Note, long? RunId, string Kind, string Quote, string Sentence);
