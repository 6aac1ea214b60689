namespace Extractor.Documents;

/// <summary>How long one document may take. The engine has no clock, so the caller gives it.</summary>
/// <param name="Limit">For the message of the document that fails by it.</param>
/// <param name="Start">Called when a document is begun; its token is cancelled when the time is over.</param>
public sealed record DocumentDeadline(TimeSpan Limit, Func<CancellationToken> Start);
