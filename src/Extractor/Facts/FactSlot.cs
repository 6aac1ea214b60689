namespace Extractor.Facts;

/// <summary>A named attribute of a fact.</summary>
/// <param name="Name">As in the output, such as <c>indicator</c> or <c>refersTo</c>.</param>
/// <param name="Value">Null where the article does not say.</param>
/// <param name="Inherited">Whether it was carried over from an earlier clause or sentence.</param>
public sealed record FactSlot(string Name, FactValue? Value, bool Inherited = false);
