namespace Extractor.Storage.Queries;

/// <summary>A query that was understood.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Root">What it asks for.</param>
public sealed record Query(string Text, QueryNode Root)
{
    public static readonly Query Everything = new("", new QueryNode.Everything());

    /// <summary>Only what a later run than this brought or changed.</summary>
    public long? SinceRun { get; init; }

    /// <summary>Asks the store as it stood when this run had ended.</summary>
    public long? AsOfRun { get; init; }

    /// <summary>Whether every fact in sight is wanted.</summary>
    public bool IsEverything => Root is QueryNode.Everything && SinceRun is null && AsOfRun is null;

    /// <summary>The conditions that must all hold; none where every fact is wanted.</summary>
    public IReadOnlyList<QueryNode> Terms => Root switch { QueryNode.Everything => [], QueryNode.And and => and.Terms, var root => [root] };

    /// <summary>The query with further conditions.</summary>
    public Query Narrowed(params IEnumerable<QueryNode> also) => this with { Root = new QueryNode.And([.. Terms, .. also]) };

    /// <summary>Reads a query; an empty one asks for every fact.</summary>
    /// <exception cref="QueryException">It is malformed; the exception names the place and the mend.</exception>
    public static Query Parse(string text) => new(text, new QueryParser(text).Parse());
}
