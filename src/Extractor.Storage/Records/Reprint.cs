namespace Extractor.Storage.Records;

/// <summary>Another document that is the same article: a reprint, or what was reprinted.</summary>
/// <param name="IsOrigin">Whether it is the one that counts as witness for all of them.</param>
public sealed record Reprint(long DocumentId, string Path, string? Title, string? Publisher, DateOnly? Published, bool IsOrigin);
