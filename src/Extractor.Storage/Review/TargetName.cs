namespace Extractor.Storage.Review;

/// <summary>
/// How a fact or remark is named: by id or key, or six characters at least of the id's beginning; with <c>@PATH</c> behind it
/// where several documents have the same fact.
/// </summary>
internal sealed record TargetName(string Name, string? Document)
{
    private const int Shortest = 6;
    private const int Whole = 24;

    public static TargetName Read(string name) => name.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? new(name[..at], name[(at + 1)..]) : new(name, null);

    public object Parameters => new { Name, end = Name + "g", Document };

    /// <summary>A condition on an id, a key and the document d.</summary>
    public string Condition(string id, string key) =>
        $"({id} = @Name OR {key} = @Name{(Name.Length is >= Shortest and < Whole ? $" OR ({id} >= @Name AND {id} < @end)" : "")}){(Document is null ? "" : " AND d.path = @Document")}";
}
