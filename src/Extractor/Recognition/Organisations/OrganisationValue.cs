namespace Extractor.Recognition.Organisations;

/// <summary>The meaning of an annotation labelled <c>organisation</c>.</summary>
/// <param name="Name">As printed.</param>
/// <param name="FullName">The full name where a lexicon knows it (工信部 → 工业和信息化部), else as printed.</param>
/// <param name="Kind"><c>party</c>, <c>state</c>, <c>international</c>, <c>media</c>, <c>company</c>, or <c>other</c> where only its ending tells.</param>
public sealed record OrganisationValue(string Name, string FullName, string Kind);
