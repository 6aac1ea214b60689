using Extractor.Facts;
using Extractor.Storage.Reading;
using Extractor.Storage.Records;
using Extractor.Text;

namespace Extractor.Storage.Review;

/// <summary>
/// The decisions of reviewers in a store. They are only ever added; what they come to is shown at once by search, series
/// and exports, and is put into effect again whenever a document is extracted anew. Thread-safe. Every method that decides
/// throws <see cref="ReviewException"/> where that cannot be, and then nothing is written.
/// </summary>
public sealed class ReviewStore
{
    private readonly ISqlDatabase _database;
    private readonly TimeProvider _clock;

    internal ReviewStore(ISqlDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>It is right as shown. Of a remark: it has been seen and is in order.</summary>
    /// <param name="name">The id of a fact in sight, at least six characters of its beginning, its key, or the key of a remark; so everywhere below.</param>
    public IReadOnlyList<Decision> Accept(string name, string reviewer, string? reason = null) => Decide(reviewer, reason, desk => desk.Decide(name, DecisionAction.Accept));

    public IReadOnlyList<Decision> Reject(string name, string reviewer, string? reason) => Decide(reviewer, reason, desk => desk.Decide(name, DecisionAction.Reject));

    /// <param name="slots">Those that say something else; a null value empties one.</param>
    /// <param name="span">Where the quote really stands in the text, within its sentence; null leaves it.</param>
    public IReadOnlyList<Decision> Correct(string name, IReadOnlyList<FactSlot> slots, TextSpan? span, string reviewer, string? reason = null) =>
        Decide(reviewer, reason, desk => desk.Correct(name, slots, span));

    /// <summary>States a fact that the machine missed.</summary>
    /// <param name="document">Path of a document in sight.</param>
    public IReadOnlyList<Decision> Add(string document, NewFact fact, string reviewer, string? reason = null) => Decide(reviewer, reason, desk => desk.Add(document, fact));

    /// <summary>The first fact stays, with slots and place given anew where they are; the others go into it.</summary>
    public IReadOnlyList<Decision> Merge(string kept, IReadOnlyList<string> others, IReadOnlyList<FactSlot> slots, TextSpan? span, string reviewer, string? reason = null) =>
        Decide(reviewer, reason, desk => desk.Merge(kept, others, slots, span));

    /// <summary>The fact is replaced by several.</summary>
    public IReadOnlyList<Decision> Split(string name, IReadOnlyList<NewFact> parts, string reviewer, string? reason = null) => Decide(reviewer, reason, desk => desk.Split(name, parts));

    public IReadOnlyList<Decision> Comment(string name, string words, string reviewer) => Decide(reviewer, words, desk => desk.Decide(name, DecisionAction.Comment));

    /// <summary>Asks someone to look at it; an assignee of null takes that back.</summary>
    public IReadOnlyList<Decision> Assign(string name, string? assignee, string reviewer) => Decide(reviewer, null, desk => desk.Decide(name, DecisionAction.Assign, assignee));

    /// <summary>Takes back a decision, with those made in one step with it. The exact state before is shown again; the log keeps both.</summary>
    public IReadOnlyList<Decision> Undo(long decision, string reviewer, string? reason = null) => Decide(reviewer, reason, desk => desk.Undo(decision));

    /// <summary>The newest decision of a reviewer that counts, for undoing it; null where there is none.</summary>
    public Decision? LastOf(string reviewer) => Read(scope =>
    {
        var recent = DecisionLog.Where(scope, "reviewer = @reviewer", new { reviewer }, "decision_id DESC LIMIT 200");
        var undone = recent.Where(d => d.Undoes is not null).Select(d => d.Undoes!.Value).ToHashSet();
        return recent.FirstOrDefault(d => d.Action is not (DecisionAction.Undo or DecisionAction.Assign) && !undone.Contains(d.DecisionId));
    });

    /// <summary>A fact or remark with its decisions; null where nothing in sight has the name and nothing was decided under it.</summary>
    public FactReview? Find(string name) => Read(scope => new ReviewReader(scope, _database.Dialect).Find(name));

    /// <summary>The newest decisions first.</summary>
    /// <param name="before">The number of the last one seen, or null.</param>
    /// <param name="reviewer">Only of one; null for all.</param>
    public IReadOnlyList<Decision> Log(int limit, long? before = null, string? reviewer = null) => Read(scope => DecisionLog.Where(
        scope, $"decision_id < @before{(reviewer is null ? "" : " AND reviewer = @reviewer")}", new { before = before ?? long.MaxValue, reviewer, limit }, "decision_id DESC LIMIT @limit"));

    /// <summary>Decisions on one document, the earliest first.</summary>
    public IReadOnlyList<Decision> LogOf(string document) => Read(scope => DecisionLog.Where(scope, "document = @document", new { document }));

    /// <summary>Where every decided fact stands, those in trouble first.</summary>
    /// <param name="status">Only those; null for all.</param>
    public IReadOnlyList<DecidedAnchor> Anchors(AnchorStatus? status = null) => Read(scope => new ReviewReader(scope, _database.Dialect).Anchors(status));

    /// <summary>What is being worked on: verdicts of everything that was assigned, disputed, or is a remark that was decided.</summary>
    public IReadOnlyDictionary<TargetKey, Verdict> Verdicts() => Read(scope => new ReviewReader(scope, _database.Dialect).Verdicts());

    /// <summary>Each rule with the decisions on its facts in sight, the most hits first.</summary>
    public IReadOnlyList<RuleRecord> Rules() => Read(RuleRecords.Read);

    private IReadOnlyList<Decision> Decide(string reviewer, string? reason, Action<ReviewDesk> work)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reviewer);
        return Guard(() => _database.Write(scope =>
        {
            var desk = new ReviewDesk(scope, reviewer, reason, _clock.GetUtcNow());
            work(desk);
            return desk.Taken;
        }));
    }

    private T Read<T>(Func<ReadScope, T> work) => Guard(() =>
    {
        using var scope = _database.Read();
        return work(scope);
    });

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (_database.Explain(e) is { } explained)
        {
            throw explained;
        }
    }
}
