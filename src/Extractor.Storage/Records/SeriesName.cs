namespace Extractor.Storage.Records;

/// <summary>A name that figures of a series go by.</summary>
/// <param name="Facts">How many of them.</param>
/// <param name="IsAlias">A person or a lexicon says that it is another name of the indicator.</param>
/// <param name="LeftOut">The words by which it differs and that change nothing, parted by 、; empty where there are none.</param>
public sealed record SeriesName(string Name, int Facts, bool IsAlias, string LeftOut);
