namespace Extractor.Storage;

/// <summary>How the databases spell what they spell differently.</summary>
internal sealed record SqlDialect
{
    /// <summary>Words in braces in the shared migrations.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    /// <summary>Suffix of the dialect's own migrations.</summary>
    public required string Name { get; init; }

    /// <summary>Statement that gives a set of integers held by one parameter as rows: parameter, name of the column.</summary>
    public required Func<string, string, string> SetRows { get; init; }

    /// <summary>The value of that parameter.</summary>
    public required Func<IReadOnlyCollection<long>, object> SetValue { get; init; }

    /// <summary>Whether one text holds another: expression, parameter.</summary>
    public required Func<string, string, string> Contains { get; init; }

    /// <summary>Condition that a slot of the fact has a value.</summary>
    public required Func<string, string> SlotPresent { get; init; }

    /// <summary>
    /// Condition that a slot, or one member of its list, passes a condition on the folded expression given to it; null where
    /// the database cannot fold.
    /// </summary>
    public Func<string, Func<string, string>, string>? SlotPasses { get; init; }

    /// <summary>Column of the full-text index that holds the sentence id.</summary>
    public required string SentenceKey { get; init; }

    /// <summary>Sentence ids that match a full-text expression: its parameter, and a further condition on the key.</summary>
    public required Func<string, string, string> SentencesMatching { get; init; }

    /// <summary>A full-text expression for a folded word.</summary>
    public required Func<string, string> MatchWord { get; init; }

    /// <summary>Whether that expression matches exactly; if not, words of more than two characters must be looked for in what it finds.</summary>
    public required bool MatchesPhrases { get; init; }

    /// <summary>About how many sentences a full-text expression matches.</summary>
    public required Func<ReadScope, string, long> EstimateMatches { get; init; }

    /// <summary>Joins full-text expressions by AND or OR.</summary>
    public required Func<string, IEnumerable<string>, string> MatchJoin { get; init; }

    /// <summary>Condition that a sentence holds a word: alias of its row, name of the parameter with the folded word.</summary>
    public required Func<string, string, string> SentenceHolds { get; init; }

    /// <summary>How sentences found in the index (w), sentences (s) and facts (f) are joined.</summary>
    public required string SentenceJoin { get; init; }

    /// <summary>What that join is ordered by to give facts in the order of their ids.</summary>
    public required IReadOnlyList<string> SentenceOrder { get; init; }

    /// <summary>The folded text of fact f.</summary>
    public required string FoldedQuote { get; init; }

    /// <summary>Whether the pairs of each sentence's characters are written beside it; else the database makes them.</summary>
    public required bool WritesPairs { get; init; }

    /// <summary>Ends a SELECT from document d so that no other writer takes the row.</summary>
    public required string RowLock { get; init; }

    /// <summary>
    /// Condition that a column is in a set of integers held by one parameter: column, parameter. On PostgreSQL a comparison with an array, for which its
    /// planner looks rows up by the index; for a subquery it may walk the whole table.
    /// </summary>
    public required Func<string, string, string> Among { get; init; }

    /// <summary>Whether one transaction writes at a time, so that each sees all that was committed before it.</summary>
    public bool HasOneWriter => RowLock.Length == 0;
}
