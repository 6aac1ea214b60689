namespace Extractor.Storage.Jobs;

/// <summary>Who asks for a batch, and which it can take.</summary>
/// <param name="Worker">Its number among the workers.</param>
/// <param name="Host">Its machine; runs whose files lie on another are left.</param>
/// <param name="Fingerprint">Its pipeline; runs of another are left.</param>
/// <param name="Lane">The queue.</param>
/// <param name="Lease">How long it may be silent before others take the batch.</param>
/// <param name="Run">The only run it works for, or null.</param>
public sealed record ClaimRequest(string Worker, string Host, string Fingerprint, WorkLane Lane, TimeSpan Lease, long? Run = null);
