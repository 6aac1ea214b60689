namespace Extractor.Storage.Queries;

/// <summary>A query as a tree; what a store translates.</summary>
public abstract record QueryNode
{
    private QueryNode()
    {
    }

    /// <summary>Every fact.</summary>
    public sealed record Everything : QueryNode;

    public sealed record And(IReadOnlyList<QueryNode> Terms) : QueryNode;

    public sealed record Or(IReadOnlyList<QueryNode> Terms) : QueryNode;

    public sealed record Not(QueryNode Term) : QueryNode;

    /// <summary>The evidence sentence holds this word or phrase.</summary>
    /// <param name="Folded">Not empty; folded by <see cref="TextFolding"/>.</param>
    public sealed record Words(string Folded) : QueryNode;

    /// <summary>An attribute of the fact or of its document passes a test.</summary>
    public sealed record Match(Qualifier Qualifier, FieldTest Test) : QueryNode;
}
