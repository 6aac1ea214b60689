namespace Extractor.Storage.Jobs;

/// <summary>The right to work on a batch and to save what it gives, until the lease runs out and another takes the batch.</summary>
/// <param name="Run">The run it belongs to.</param>
/// <param name="Batch">Its number.</param>
/// <param name="First">Place of its first item.</param>
/// <param name="Last">Place of its last item.</param>
/// <param name="Attempt">1 at first; more where workers took it before and finished no item.</param>
/// <param name="Token">What writes are fenced with.</param>
public sealed record WorkLease(long Run, long Batch, long First, long Last, int Attempt, string Token);
