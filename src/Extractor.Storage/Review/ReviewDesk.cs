using Extractor.Facts;
using Extractor.Storage.Saving;
using Extractor.Text;

namespace Extractor.Storage.Review;

/// <summary>Takes decisions within one write transaction: writes them down and puts them into effect.</summary>
internal sealed class ReviewDesk(WriteScope scope, string reviewer, string? reason, DateTimeOffset now)
{
    private sealed record Place
    {
        public long Id { get; init; }
        public string Name { get; init; } = "";
        public string Document { get; init; } = "";
        public long Version { get; init; }
    }

    private readonly List<Decision> _taken = [];
    private ReviewedVersion? _version;
    private long _versionId;

    public IReadOnlyList<Decision> Taken => _taken;

    public void Decide(string name, DecisionAction action, string? assignee = null)
    {
        var target = Find(name);
        var row = target.Row;
        var became = action == DecisionAction.Accept ? row?.Content : null;
        Take(target, action, became, assignee: assignee);
    }

    public void Correct(string name, IReadOnlyList<FactSlot> slots, TextSpan? span)
    {
        var target = FactOf(name);
        var became = target.Row!.Content.With(slots);
        Take(target, DecisionAction.Correct, span is { } given ? Quoted(target, became, given) : became);
    }

    public void Add(string document, NewFact fact)
    {
        var (path, version) = Document(document);
        var loaded = Load(path, version);
        if (fact.Span.IsEmpty || fact.Span.End > loaded.Text.Length)
        {
            throw new ReviewException(ReviewFault.NotInText, fact.Span.ToString());
        }

        var content = loaded.At(new FactContent(fact.Span, default, "", fact.Slots), fact.Span);
        var row = loaded.State(fact.Kind, content, "accepted", 0);
        Take(new ReviewTarget(path, version, row.Key, row, null), DecisionAction.Add, content);
    }

    /// <summary>Facts become one: the first stays, corrected where slots are given, and the others go into it.</summary>
    public void Merge(string kept, IReadOnlyList<string> others, IReadOnlyList<FactSlot> slots, TextSpan? span)
    {
        var first = FactOf(kept);
        foreach (var other in others.Select(FactOf).ToList())
        {
            if (other.Document != first.Document || other.Row!.Kind != first.Row!.Kind || other.Row.FactId == first.Row.FactId)
            {
                throw new ReviewException(ReviewFault.NotMergeable, other.Row!.Id);
            }

            Take(other, DecisionAction.Merge, null);
        }

        if (slots.Count > 0 || span is not null)
        {
            Correct(kept, slots, span);
        }
        else
        {
            Decide(kept, DecisionAction.Accept);
        }
    }

    /// <summary>One fact becomes several, stated anew in its place.</summary>
    public void Split(string name, IReadOnlyList<NewFact> parts)
    {
        var whole = FactOf(name);
        Take(whole, DecisionAction.Split, null);
        foreach (var part in parts)
        {
            Add(whole.Document, part);
        }
    }

    /// <summary>Takes back a decision and those made in one step with it.</summary>
    public void Undo(long number)
    {
        var decision = DecisionLog.Where(scope, "decision_id = @number", new { number }).FirstOrDefault() ?? throw new ReviewException(ReviewFault.NoDecision, $"{number}");
        var step = DecisionLog.Where(scope, "document = @Document AND coalesce(group_id, decision_id) = @Group", new { decision.Document, decision.Group });
        foreach (var member in step.AsEnumerable().Reverse())
        {
            var log = DecisionLog.Where(scope, "document = @Document AND target = @Target", new { member.Document, member.Target });
            if (Verdict.Of(log).Undone.Contains(member.DecisionId))
            {
                throw new ReviewException(ReviewFault.UndoneAlready, $"{number}");
            }

            var undo = Write(member with
            {
                Action = DecisionAction.Undo, Reviewer = reviewer, Reason = reason, At = now, Undoes = member.DecisionId, Machine = null, Was = member.Became, Became = member.Was, Assignee = null,
            });
            if (!member.IsRemark && Current(member.Document) is { } version)
            {
                var loaded = Load(member.Document, version);
                Settle(loaded, [.. log, undo], loaded.ByKey(AnchorOf(member.Document, member.Target)) ?? loaded.ByKey(member.Target));
            }
        }
    }

    private void Take(ReviewTarget target, DecisionAction action, FactContent? became, string? assignee = null)
    {
        Write(target.Row is { } row ? Words(target, row, action, became, assignee) : Words(target, target.Remark!, action, assignee));
        if (target.Row is { } fact)
        {
            Settle(Load(target.Document, target.Version), DecisionLog.Where(scope, "document = @Document AND target = @Target", new { target.Document, target.Target }), fact);
        }
    }

    private Decision Words(ReviewTarget target, ReviewedRow row, DecisionAction action, FactContent? became, string? assignee)
    {
        var text = Load(target.Document, target.Version).Text;
        var told = row.MachineContent;
        return new Decision
        {
            DecisionId = 0, Group = 0, At = now, Reviewer = reviewer, Action = action, Document = target.Document, Target = target.Target, Kind = row.Kind, IsRemark = false,
            Rule = row.Rule, Quote = told.Quote, Sentence = row.Sentence, SentenceOffset = told.Span.Start - row.SentenceStart,
            Lead = PlaceFinder.Before(text, told.Span.Start), Trail = PlaceFinder.Behind(text, told.Span.End), Reason = reason,
            Machine = row.IsHuman ? null : told, Was = action == DecisionAction.Add ? null : row.Content, Became = became, Assignee = assignee,
        };
    }

    private Decision Words(ReviewTarget target, RemarkTarget remark, DecisionAction action, string? assignee)
    {
        var end = remark.SpanStart - remark.ContextStart + remark.Text.Length;
        return new Decision
        {
            DecisionId = 0, Group = 0, At = now, Reviewer = reviewer, Action = action, Document = target.Document, Target = target.Target, Kind = remark.Code, IsRemark = true,
            Rule = "", Quote = remark.Text, Sentence = remark.Context, SentenceOffset = remark.SpanStart - remark.ContextStart,
            Lead = PlaceFinder.Before(remark.Context, remark.SpanStart - remark.ContextStart), Trail = PlaceFinder.Behind(remark.Context, Math.Min(end, remark.Context.Length)),
            Reason = reason, Assignee = assignee,
        };
    }

    private Decision Write(Decision decision)
    {
        var written = DecisionLog.Add(scope, decision, _taken.Count > 0 ? _taken[0].DecisionId : null);
        _taken.Add(written);
        return written;
    }

    private void Settle(ReviewedVersion version, IReadOnlyList<Decision> log, ReviewedRow? row) => new Settlement(scope, version, 0).SettleOne(log, row);

    private FactContent Quoted(ReviewTarget target, FactContent content, TextSpan span)
    {
        var version = Load(target.Document, target.Version);
        return !span.IsEmpty && target.Row!.SentenceSpan.Contains(span) ? version.At(content, span) : throw new ReviewException(ReviewFault.NotInText, span.ToString());
    }

    private ReviewTarget FactOf(string name) => Find(name) is { Row: not null } fact ? fact : throw new ReviewException(ReviewFault.NotForRemarks, name);

    /// <summary>A fact in sight by its id, the beginning of it, or its key; or a remark by its key.</summary>
    private ReviewTarget Find(string name)
    {
        var fact = One(
            """
            SELECT f.fact_id AS Id, f.id AS Name, d.path AS Document, f.version_id AS Version FROM fact f JOIN version v ON v.version_id = f.version_id
                JOIN document d ON d.document_id = v.document_id WHERE f.live = 1 AND 
            """, "f.id", "f.key", name);
        if (fact is not null)
        {
            Lock(fact.Document);
            var row = Load(fact.Document, fact.Version).Rows.Single(r => r.FactId == fact.Id);
            return new ReviewTarget(fact.Document, fact.Version, TargetOf(fact.Document, row.Key), row, null);
        }

        var remark = One(
            $"""
            SELECT r.remark_id AS Id, r.key AS Name, d.path AS Document, v.version_id AS Version FROM remark r JOIN version v ON v.version_id = {RemarkRows.VersionOf("r.remark_id")}
                JOIN document d ON d.document_id = v.document_id WHERE d.version_id = v.version_id AND d.withdrawn_run IS NULL AND 
            """, "r.key", "r.key", name) ?? throw new ReviewException(ReviewFault.NothingThere, name);
        var words = scope.First<RemarkTarget>(
            "SELECT key AS Key, code AS Code, span_start AS SpanStart, text AS Text, context_start AS ContextStart, context AS Context FROM remark WHERE remark_id = @Id", new { remark.Id })!;
        return new ReviewTarget(remark.Document, remark.Version, words.Key, null, words);
    }

    private Place? One(string sql, string id, string key, string given)
    {
        var named = TargetName.Read(given);
        var found = scope.Query<Place>($"{sql} {named.Condition(id, key)} LIMIT 2", named.Parameters).ToList();
        return found.Count > 1 ? throw new ReviewException(ReviewFault.Ambiguous, given) : found.FirstOrDefault();
    }

    private (string Path, long Version) Document(string path)
    {
        Lock(path);
        return Current(path) is { } version ? (path, version) : throw new ReviewException(ReviewFault.NothingThere, path);
    }

    private long? Current(string path) => scope.Scalar<long?>("SELECT version_id FROM document WHERE path = @path AND withdrawn_run IS NULL", new { path });

    /// <summary>No version may come while its facts are decided on.</summary>
    private void Lock(string path) => scope.Scalar<long?>($"SELECT document_id FROM document d WHERE path = @path {scope.RowLock}", new { path });

    private ReviewedVersion Load(string path, long version)
    {
        if (_version is null || _versionId != version)
        {
            (_version, _versionId) = (new ReviewedVersion(scope, path, version), version);
        }

        return _version;
    }

    private string TargetOf(string document, string key) =>
        scope.Scalar<string?>("SELECT target FROM review_anchor WHERE document = @document AND fact_key = @key", new { document, key }) ?? key;

    private string? AnchorOf(string document, string target) =>
        scope.Scalar<string?>("SELECT fact_key FROM review_anchor WHERE document = @document AND target = @target", new { document, target });
}
