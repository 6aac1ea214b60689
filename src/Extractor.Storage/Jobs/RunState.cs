namespace Extractor.Storage.Jobs;

/// <summary>Where a durable run stands.</summary>
public enum RunState
{
    /// <summary>Worked on, or waiting for a worker.</summary>
    Running,

    /// <summary>Stopped by the user who watched it; goes on when asked again.</summary>
    Paused,

    /// <summary>Given up; what was done is kept, and it can still be resumed.</summary>
    Cancelled,

    /// <summary>Every item is finished, well or not.</summary>
    Done,
}
