namespace Extractor.Storage.Searching;

/// <summary>The way a search enters the store: a source of facts that holds every hit.</summary>
/// <param name="Source">Statement of what is gone through, named w; null to go through the facts themselves.</param>
/// <param name="Tables">The tables behind it, the fact's row named f.</param>
/// <param name="On">How they hang together.</param>
/// <param name="Order">Expressions that sort by the id of facts without work, each with the same direction.</param>
/// <param name="Consumed">Conditions of the query, by index, that the source fulfils by itself.</param>
internal sealed record Driver(string? Source, string Tables, string On, IReadOnlyList<string> Order, IReadOnlyCollection<int> Consumed)
{
    /// <summary>Whether the sentence of the fact is among the tables, named s.</summary>
    public bool JoinsSentence { get; init; }

    /// <summary>Where the source has no order: how it is gone through by portions that have one.</summary>
    public IPortions? Portions { get; init; }

    /// <summary>FROM and what it takes, of the source or of a portion of it.</summary>
    public string From(string? portion = null) => Source is null ? $"FROM {Tables}" : $"FROM ({portion ?? Source}) w CROSS JOIN {Tables}";
}
