using Extractor.Facts;
using Extractor.Storage.Queries;

namespace Extractor.Storage.Searching;

/// <summary>Tests what a qualifier asks of a document.</summary>
internal static class DocumentTest
{
    public static bool Passes(
        QueryNode.Match match, string path, string? title, string? publisher, DateOnly? published, IReadOnlyList<string> authors, IReadOnlyList<string> tags) => match.Qualifier.Name switch
    {
        "document" => Path(match.Test, TextFolding.Fold(path)),
        "headline" => Any(match.Test, title),
        "publisher" => Any(match.Test, publisher),
        "author" => authors.Any(a => Any(match.Test, a)),
        "tag" => tags.Any(t => Any(match.Test, t)),
        "published" => published is { } day && (match.Test is not FieldTest.Days { Range: var range } || range.Overlaps(new DayRange(DayRange.DayOf(day), DayRange.DayOf(day)))),
        _ => throw new InvalidOperationException($"{match.Qualifier.Name} is no attribute of documents."),
    };

    private static bool Any(FieldTest test, string? value) => !string.IsNullOrEmpty(value) && test.Passes(TextFolding.Fold(value));

    private static bool Path(FieldTest test, string path) => test switch
    {
        FieldTest.Equal e => path == e.Folded || (path.EndsWith(e.Folded, StringComparison.Ordinal) && path[path.Length - e.Folded.Length - 1] is '/' or '\\' or '!'),
        FieldTest.Prefix p => path.StartsWith(p.Folded, StringComparison.Ordinal) || path.Contains("/" + p.Folded, StringComparison.Ordinal),
        _ => test.Passes(path),
    };
}
