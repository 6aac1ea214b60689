namespace Extractor.Storage.Searching;

/// <summary>The terms that pass a test, and how many facts in sight they have between them (a fact with several counts more than once).</summary>
internal sealed record TermSet(IReadOnlyList<long> Ids, long Total);
