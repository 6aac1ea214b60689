namespace Extractor.App.Api;

/// <summary>A target, and the latest actual value of the same thing.</summary>
/// <param name="Reached">Null where there is no actual value, or it cannot be told.</param>
/// <param name="Unlike">Why the value cannot be held against the target: basis, part or period; null where it can.</param>
internal sealed record TargetBody(FactBody Target, FactBody? Actual, bool? Reached, string? Unlike);
