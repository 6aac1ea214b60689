using Extractor.Text;

namespace Extractor.Storage.Review;

/// <summary>Puts what was decided on one target into effect on the facts of a version.</summary>
internal sealed class Settlement(WriteScope scope, ReviewedVersion version, long run)
{
    private readonly HashSet<long> _claimed = [];

    /// <summary>Gives each target that the version's keys name its row; the others are then sought by their words.</summary>
    public void SettleAll(IReadOnlyList<IReadOnlyList<Decision>> targets)
    {
        var keyed = targets.Select(log => (Log: log, Row: version.ByKey(log[0].Target))).ToList();
        _claimed.UnionWith(keyed.Where(k => k.Row is not null).Select(k => k.Row!.FactId));
        foreach (var (log, row) in keyed)
        {
            var (found, status, note) = row is null ? Seek(log) : Compare(row, log);
            var settled = Settle(log, found, ref status, ref note);
            Anchor(log[0].Target, settled?.Key, status, note, run);
        }
    }

    /// <summary>Puts the decisions of one target into effect after a new one; no extraction came between.</summary>
    public void SettleOne(IReadOnlyList<Decision> log, ReviewedRow? row)
    {
        var (status, note) = (AnchorStatus.Kept, "same");
        var settled = Settle(log, row, ref status, ref note);
        if (settled is null && row is not null)
        {
            scope.Execute("DELETE FROM review_anchor WHERE document = @Path AND target = @Target", new { version.Path, log[0].Target });
        }
        else
        {
            Anchor(log[0].Target, settled?.Key, status, note, null);
        }
    }

    private ReviewedRow? Settle(IReadOnlyList<Decision> log, ReviewedRow? row, ref AnchorStatus status, ref string note)
    {
        var verdict = Verdict.Of(log);
        if (row is null)
        {
            if (verdict.Content is not { } stated || Place(log, stated) is not { } place)
            {
                return null;
            }

            // The machine does not find it (any more); the reviewer's word keeps it.
            var held = version.State(log[0].Kind, version.At(stated, place), verdict.State, run);
            _claimed.Add(held.FactId);
            (status, note) = log[0].Machine is null && stated.Span == place ? (AnchorStatus.Kept, "same")
                : log[0].Machine is null ? (AnchorStatus.Moved, "same") : status == AnchorStatus.Kept ? (status, note) : (AnchorStatus.Changed, "lost");
            return held;
        }

        if (row.IsHuman && verdict.Content is null && verdict.State == "pending")
        {
            version.Retract(row);
            return null;
        }

        version.Show(row, verdict.Content is { } content ? Placed(content, row) : row.MachineContent, verdict.State);
        return row;
    }

    /// <summary>The reviewer's content at the row's place: where the quote differs from the machine's it is sought beside it.</summary>
    private FactContent Placed(FactContent content, ReviewedRow row)
    {
        var machine = row.MachineContent;
        if (content.Quote == machine.Quote)
        {
            return content with { Span = machine.Span, SourceSpan = machine.SourceSpan };
        }

        if (content.Span.End <= version.Text.Length && content.Span.In(version.Text) == content.Quote && content.Span.Overlaps(machine.Span))
        {
            return version.At(content, content.Span);
        }

        var sentence = row.SentenceSpan;
        var at = version.Text.IndexOf(content.Quote, sentence.Start, Math.Min(sentence.Length, version.Text.Length - sentence.Start), StringComparison.Ordinal);
        return at >= 0 ? version.At(content, new TextSpan(at, at + content.Quote.Length)) : content with { Span = machine.Span, SourceSpan = machine.SourceSpan, Quote = machine.Quote };
    }

    private static (ReviewedRow? Row, AnchorStatus Status, string Note) Compare(ReviewedRow row, IReadOnlyList<Decision> log) =>
        Last(log) is not { } last || (last.Machine ?? last.Became)?.SaysWhat(row.MachineContent) != false ? (row, AnchorStatus.Kept, "same") : (row, AnchorStatus.Changed, "values");

    private (ReviewedRow? Row, AnchorStatus Status, string Note) Seek(IReadOnlyList<Decision> log)
    {
        var last = Last(log) ?? log[^1];
        if (PlaceFinder.Find(version.Text, last, out var ambiguous) is not { } place)
        {
            return (null, AnchorStatus.Orphaned, ambiguous ? "ambiguous" : "text-gone");
        }

        var free = version.Rows.Where(r => r.Kind == last.Kind && !r.IsHuman && !_claimed.Contains(r.FactId)).ToList();
        var there = free.Where(r => r.MachineContent.Span == place).DefaultIfEmpty(free.FirstOrDefault(r => r.MachineContent.Span.Overlaps(place))).FirstOrDefault();
        if (there is null)
        {
            return (null, AnchorStatus.Orphaned, "lost");
        }

        _claimed.Add(there.FactId);
        return (last.Machine ?? last.Became)?.SaysWhat(there.MachineContent) != false ? (there, AnchorStatus.Moved, "same")
            : (there, AnchorStatus.Changed, there.MachineContent.Quote == last.Quote ? "values" : "span");
    }

    /// <summary>Where a reviewer's quote stands now: as far from the words decided on as it was then.</summary>
    private TextSpan? Place(IReadOnlyList<Decision> log, FactContent stated)
    {
        var last = Last(log) ?? log[^1];
        if (PlaceFinder.Find(version.Text, last, out _) is not { } place)
        {
            return null;
        }

        var start = place.Start + (last.Machine is { } machine ? stated.Span.Start - machine.Span.Start : 0);
        var end = start + stated.Quote.Length;
        return start >= 0 && end <= version.Text.Length && version.Text.AsSpan(start, stated.Quote.Length).SequenceEqual(stated.Quote) ? new TextSpan(start, end)
            : stated.Quote == last.Quote ? place : null;
    }

    /// <summary>The last decision that says something of the fact and counts.</summary>
    private static Decision? Last(IReadOnlyList<Decision> log) => Verdict.Of(log).Decided;

    private void Anchor(string target, string? key, AnchorStatus status, string note, long? at) => scope.Execute(
        """
        INSERT INTO review_anchor (document, target, fact_key, status, note, run_id) VALUES (@Path, @target, @key, @status, @note, @at)
        ON CONFLICT (document, target) DO UPDATE SET fact_key = excluded.fact_key, status = excluded.status, note = excluded.note, run_id = excluded.run_id
        """,
        new { version.Path, target, key, status = status.ToString().ToLowerInvariant(), note, at });
}
