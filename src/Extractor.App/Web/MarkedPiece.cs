using Extractor.Facts;

namespace Extractor.App.Web;

/// <summary>A stretch of a text that the same facts cover, or the place of a repair.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Facts">Indexes of the facts that cover it; empty where none does.</param>
/// <param name="Shown">Index of the shortest of them, as which it is marked; -1 where none does.</param>
/// <param name="IsFirst">Whether that fact begins here.</param>
/// <param name="Removed">Where a repair is shown: what the source had here; then <paramref name="Text"/> is what stands instead.</param>
public sealed record MarkedPiece(string Text, IReadOnlyList<int> Facts, int Shown, bool IsFirst, string? Removed = null);
