namespace Extractor.Storage.Review;

/// <summary>A decision cannot be taken as asked; nothing was written.</summary>
/// <param name="what">What was named: an id, a slot, a number.</param>
public sealed class ReviewException(ReviewFault fault, string what) : Exception($"{fault}: {what}")
{
    public ReviewFault Fault { get; } = fault;

    public string What { get; } = what;
}
