namespace Extractor.Storage.Searching;

/// <summary>The way a search enters the store: a source of facts that holds every hit, in the order of their ids.</summary>
/// <param name="From">Tables, the fact's row named f.</param>
/// <param name="On">How they hang together.</param>
/// <param name="Order">Expressions that sort by id without work, each with the same direction.</param>
/// <param name="Consumed">Conditions of the query, by index, that the source fulfils by itself.</param>
internal sealed record Driver(string From, string On, IReadOnlyList<string> Order, IReadOnlyCollection<int> Consumed)
{
    /// <summary>
    /// For words: statement of the sentences that match. They are taken in portions from the newest on, because the
    /// database would sort all of them before it gave the first fact.
    /// </summary>
    public string? Sentences { get; init; }
}
