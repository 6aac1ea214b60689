namespace Extractor.Storage.Jobs;

/// <summary>The batch was taken from this worker: its lease ran out, or the run was stopped. Nothing was written.</summary>
public sealed class LeaseLostException(WorkLease lease) : Exception($"The lease of batch {lease.Batch} of run {lease.Run} is lost.");
