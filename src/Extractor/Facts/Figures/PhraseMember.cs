namespace Extractor.Facts.Figures;

/// <summary>One member of a coordination.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Strong">Whether 、 or 以及 parts it from the member before, not 和, 与 or 及, which may also stand within a name.</param>
internal sealed record PhraseMember(string Text, bool Strong);
