namespace Extractor.Storage.Saving;

/// <summary>A value that a fact can be found and counted by.</summary>
/// <param name="Posted">Whether it has a list of its facts; the commonest values have none, a column tells them.</param>
internal readonly record struct FactTerm(string Field, string Value, bool Posted);
