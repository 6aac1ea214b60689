using Extractor.Storage.Records;

namespace Extractor.App.Pages.Registers;

/// <summary>A titled document or a person, with the newest mention.</summary>
/// <param name="Name">Title or name.</param>
/// <param name="Mentions">How many facts name it.</param>
/// <param name="Newest">Null where it was withdrawn meanwhile.</param>
public sealed record RegisterRow(string Name, long Mentions, StoredFact? Newest);
