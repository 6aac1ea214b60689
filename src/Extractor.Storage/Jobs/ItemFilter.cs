namespace Extractor.Storage.Jobs;

/// <summary>Which items of a run are meant.</summary>
public sealed record ItemFilter
{
    public static readonly ItemFilter All = new();

    public static readonly ItemFilter Failed = new() { State = ItemState.Failed };

    public ItemState? State { get; init; }

    /// <summary>Only items that failed at this stage.</summary>
    public string? Stage { get; init; }

    /// <summary>Only items whose path or reason holds this text.</summary>
    public string? Text { get; init; }
}
