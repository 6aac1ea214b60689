namespace Extractor.App.Jobs;

/// <summary>How a process works on runs.</summary>
internal sealed record JobOptions
{
    /// <summary>The verb that started it, for the list of workers.</summary>
    public required string Command { get; init; }

    /// <summary>Articles of loads worked on at a time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Articles worked on beside them that somebody waits for.</summary>
    public int InteractiveWorkers { get; init; } = 1;

    /// <summary>The only run to work on, or null.</summary>
    public long? Run { get; init; }

    /// <summary>How long a worker may be silent before others take its batches.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a worker says that it lives.</summary>
    public TimeSpan Beat { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a document may go without a result before it is given up.</summary>
    public TimeSpan DocumentLimit { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long the store may be out of reach before the work is given up.</summary>
    public TimeSpan StorePatience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Bytes of managed memory an article may drive the process to; null leaves the limit to the system.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Folders whose new and changed files are loaded.</summary>
    public IReadOnlyList<string> Watch { get; init; } = [];
}
