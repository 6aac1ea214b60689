namespace Extractor.Storage.Review;

/// <summary>One entry of the log of decisions. Entries are added and never changed.</summary>
public sealed record Decision
{
    public required long DecisionId { get; init; }

    /// <summary>The same for those made in one step, which are undone together.</summary>
    public required long Group { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reviewer { get; init; }

    public required DecisionAction Action { get; init; }

    /// <summary>Path of the document.</summary>
    public required string Document { get; init; }

    /// <summary>The key of the fact or remark when it was first decided on.</summary>
    public required string Target { get; init; }

    /// <summary>Kind of the fact; code of a remark.</summary>
    public required string Kind { get; init; }

    public required bool IsRemark { get; init; }

    /// <summary>The rule that had made the fact; <see cref="HumanFacts.Rule"/> where a person had.</summary>
    public required string Rule { get; init; }

    public required string Quote { get; init; }

    public required string Sentence { get; init; }

    /// <summary>Where the quote begins in the sentence.</summary>
    public required int SentenceOffset { get; init; }

    /// <summary>The words before the quote, by which it is found again.</summary>
    public required string Lead { get; init; }

    /// <summary>The words behind the quote.</summary>
    public required string Trail { get; init; }

    public string? Reason { get; init; }

    /// <summary>What the machine said then; null for what it had not found.</summary>
    public FactContent? Machine { get; init; }

    /// <summary>What was shown before.</summary>
    public FactContent? Was { get; init; }

    /// <summary>What the reviewer says; null where nothing is said.</summary>
    public FactContent? Became { get; init; }

    /// <summary>The decision that does not count any more.</summary>
    public long? Undoes { get; init; }

    public string? Assignee { get; init; }
}
