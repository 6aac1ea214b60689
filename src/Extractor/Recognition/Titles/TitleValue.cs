using Extractor.Documents;

namespace Extractor.Recognition.Titles;

/// <summary>The meaning of an annotation labelled <c>title</c>, whose span includes the outer 《》.</summary>
/// <param name="Title">The words between the outer 《》 without white space around them; nested 《》 stay.</param>
/// <param name="Category"><c>policy</c>, <c>law</c>, <c>agreement</c>, <c>initiative</c>, <c>report</c>, <c>standard</c> or <c>other</c>.</param>
/// <param name="Number">The document number printed right behind the title, as in （国发〔2024〕5号); null where there is none.</param>
public sealed record TitleValue(string Title, string Category, string? Number)
{
    /// <summary>Organisations that stand in the title as its issuers: 《国务院关于…的意见》.</summary>
    public IReadOnlyList<string> Issuers { get; init; } = [];

    /// <summary>Titles inside this one, in reading order, annotations of the same label.</summary>
    public IReadOnlyList<Annotation> Inner { get; init; } = [];
}
