using Extractor.Pipelines;

namespace Extractor.Storage.Jobs;

/// <summary>An item that was worked on, before it is written.</summary>
/// <param name="Item">The item.</param>
/// <param name="Results">What its documents gave; null where the store holds all of it already.</param>
/// <param name="Options">How they are stored.</param>
public sealed record FinishedItem(WorkItem Item, IReadOnlyList<ExtractionResult>? Results, SaveOptions Options);
