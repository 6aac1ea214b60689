using Extractor.Text;

namespace Extractor.Recognition.Persons;

/// <summary>One position with the organisation printed before it.</summary>
/// <param name="Span">Organisation, if any, and position.</param>
/// <param name="Affiliation">As printed; null where none stands before it.</param>
/// <param name="Title">As printed, with words such as 外汇业务 that belong to it.</param>
/// <param name="Recognised">Whether the affiliation is an organisation by its name, not only by its place.</param>
/// <param name="Field">The field of the position, such as <c>academic</c> or <c>unnamed</c>.</param>
internal readonly record struct Post(TextSpan Span, string? Affiliation, string Title, bool Recognised, string Field);
