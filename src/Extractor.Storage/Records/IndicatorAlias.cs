namespace Extractor.Storage.Records;

/// <summary>Two names of one indicator.</summary>
/// <param name="Alias">The other name, as written.</param>
/// <param name="Name">The name preferred.</param>
/// <param name="AddedBy">Who says so: a reviewer, or a lexicon.</param>
public sealed record IndicatorAlias(string Alias, string Name, string AddedBy);
