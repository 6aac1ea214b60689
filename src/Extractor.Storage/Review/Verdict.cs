namespace Extractor.Storage.Review;

/// <summary>What the decisions on one fact or remark come to.</summary>
public sealed record Verdict
{
    /// <summary>pending, accepted, rejected or corrected.</summary>
    public required string State { get; init; }

    /// <summary>What the fact says by the reviewers' word; null where they leave it to the machine.</summary>
    public FactContent? Content { get; init; }

    /// <summary>The decision that counts; null while pending.</summary>
    public Decision? Decided { get; init; }

    /// <summary>Each reviewer's last word that counts, the earliest first.</summary>
    public IReadOnlyList<Decision> Words { get; init; } = [];

    /// <summary>Whether reviewers differ.</summary>
    public bool IsDisputed { get; init; }

    public string? Assignee { get; init; }

    /// <summary>The numbers of decisions that were undone.</summary>
    public IReadOnlySet<long> Undone { get; init; } = new HashSet<long>();

    /// <param name="log">All decisions on one target, in the order they were made.</param>
    public static Verdict Of(IReadOnlyList<Decision> log)
    {
        var undone = UndoneIn(log);
        var state = "pending";
        FactContent? content = null;
        Decision? decided = null;
        string? assignee = null;
        var words = new Dictionary<string, Decision>(StringComparer.Ordinal);
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var decision in log.Where(d => !undone.Contains(d.DecisionId)))
        {
            if (decision.Action == DecisionAction.Assign)
            {
                assignee = decision.Assignee;
            }

            if (StateAfter(decision, state, content) is not { } after)
            {
                continue;
            }

            (state, decided) = (after, decision);
            content = state == "rejected" ? null : decision.Became;
            words.Remove(decision.Reviewer);
            words[decision.Reviewer] = decision;
            said[decision.Reviewer] = state == "rejected" ? "" : Said(decision.Became);
        }

        return new Verdict
        {
            State = state, Content = content, Decided = decided, Words = [.. words.Values.OrderBy(d => d.DecisionId)],
            IsDisputed = said.Values.Distinct().Count() > 1, Assignee = assignee, Undone = undone,
        };
    }

    private static string? StateAfter(Decision decision, string state, FactContent? content) => decision.Action switch
    {
        // Who accepts what another corrected accepts the correction.
        DecisionAction.Accept => state == "corrected" && content is not null && decision.Became?.SaysWhat(content) == true ? "corrected" : "accepted",
        DecisionAction.Reject or DecisionAction.Merge or DecisionAction.Split => "rejected",
        DecisionAction.Correct => "corrected",
        DecisionAction.Add => "accepted",
        _ => null,
    };

    private static string Said(FactContent? content) => content is null ? "+" : $"+{content.Quote}{Saving.SlotNotation.Write(content.Slots)}";

    /// <summary>Later undoings first: one that is itself undone undoes nothing.</summary>
    private static HashSet<long> UndoneIn(IReadOnlyList<Decision> log)
    {
        var undone = new HashSet<long>();
        foreach (var undo in log.Where(d => d.Undoes is not null).Reverse())
        {
            if (!undone.Contains(undo.DecisionId))
            {
                undone.Add(undo.Undoes!.Value);
            }
        }

        return undone;
    }
}
