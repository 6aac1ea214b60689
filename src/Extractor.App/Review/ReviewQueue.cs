using System.Globalization;
using Extractor.Audit.CrossArticle;
using Extractor.Documents;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;
using Extractor.Storage.Review;

namespace Extractor.App.Review;

/// <summary>
/// Puts together what needs a human: failed audits, conflicts, damaged text, missing slots, low confidence, numbers that
/// nothing accounts for, rules with a bad record, decisions that an extraction changed underneath, reviewers who differ.
/// </summary>
internal sealed class ReviewQueue(IFactStore store)
{
    /// <summary>Of each issue so many are looked at, the newest; of low confidence the lowest.</summary>
    public const int OfEachSource = 2000;

    private const int OfEachRemark = 500;
    private const double DoubtfulConfidence = 0.75;
    private const double GoodRule = 0.8;
    private const int EnoughDecisions = 5;

    /// <summary>Issues that a fact carries; their remarks would say the same twice.</summary>
    private static readonly HashSet<string> OfFacts =
    [
        IssueCodes.FigureInconsistent, IssueCodes.FigureIndicatorMissing, IssueCodes.FigurePeriodMissing, IssueCodes.DateUnresolved, IssueCodes.PolicyUnresolvedAlias,
        IssueCodes.ExpertNameMissing, "figure.range", "figure.unit", "figure.conflict",
    ];

    public QueuePage List(QueueRequest request)
    {
        var draft = new QueueDraft();
        var capped = Facts(request.Query, draft);
        var verdicts = store.Review.Verdicts();
        Decided(request.Query, verdicts, draft);
        capped |= Conflicts(request.Query, draft);
        capped |= Remarks(request.Query, verdicts, draft);
        var items = draft.Items().Select(i => i with { Assignee = draft.TargetOf(i) is var target && verdicts.TryGetValue(target, out var verdict) ? verdict.Assignee : null })
            .Where(i => request.Reviewer is null || (request.AssignedOnly ? i.Assignee == request.Reviewer : i.Assignee is null || i.Assignee == request.Reviewer)).ToList();
        var from = request.After is null ? 0 : items.FindIndex(i => Behind(i, request.After));
        var page = from < 0 ? [] : items.Skip(from).Take(request.Limit).ToList();
        return new QueuePage(page, from >= 0 && from + page.Count < items.Count ? Place(page[^1]) : null, items.Count, capped);
    }

    private bool Facts(Query query, QueueDraft draft)
    {
        var (capped, seen) = (false, new HashSet<string>());
        var findings = new[] { IssueCodes.FigureInconsistent, "figure.range" }.SelectMany(code => store.Remarks(code, null, OfEachSource))
            .GroupBy(r => (r.DocumentId, r.Span.Start, r.Code)).ToDictionary(g => g.Key, g => g.First().Message);
        // Each issue for itself: the many without a period must not crowd out an older contradiction.
        foreach (var code in OfFacts)
        {
            var issues = Pending(query, new QueryNode.Match(QualifierCatalog.Find("issue")!, new FieldTest.Equal(code)), new PageRequest { Limit = OfEachSource, CountUpTo = 0 });
            foreach (var fact in issues.Where(f => seen.Add($"{f.Fact.Id}@{f.Document}")))
            {
                draft.Add(fact, [.. fact.Fact.Issues.Select(i => QueueReasons.OfIssue(i) with { Explanation = findings.GetValueOrDefault((fact.DocumentId, fact.Fact.Span.Start, i)) })]);
            }

            capped |= issues.Count == OfEachSource;
        }

        var doubtful = new QueryNode.Match(QualifierCatalog.Find("confidence")!, new FieldTest.Number(new NumberRange(null, false, (decimal)DoubtfulConfidence, true, null)));
        var unsure = Pending(query, doubtful, new PageRequest { Limit = OfEachSource, CountUpTo = 0, Sort = FactOrder.Confidence });
        foreach (var fact in unsure)
        {
            draft.Add(fact, new QueueReason(QueueReasons.LowConfidence, 1 - fact.Fact.Confidence, fact.Fact.Confidence.ToString("0.00", CultureInfo.InvariantCulture)));
        }

        foreach (var rule in store.Review.Rules().Where(r => r.Decided >= EnoughDecisions && r.Precision < GoodRule))
        {
            var reason = new QueueReason(QueueReasons.BadRule, 1 - rule.Precision!.Value, rule.Rule, $"{rule.Accepted}", $"{rule.Decided}");
            var made = new QueryNode.Match(QualifierCatalog.Find("rule")!, new FieldTest.Equal(TextFolding.Fold(rule.Rule)));
            foreach (var fact in Pending(query, made, new PageRequest { Limit = OfEachRemark, CountUpTo = 0 }))
            {
                draft.Add(fact, reason);
            }
        }

        return capped || unsure.Count == OfEachSource;
    }

    /// <summary>Decisions that need another look.</summary>
    private void Decided(Query query, IReadOnlyDictionary<TargetKey, Verdict> verdicts, QueueDraft draft)
    {
        foreach (var anchor in store.Review.Anchors())
        {
            var disputed = verdicts.GetValueOrDefault(new TargetKey(anchor.Document, anchor.Target))?.IsDisputed == true;
            if (anchor.FactKey is null || (anchor.Status != AnchorStatus.Changed && !disputed))
            {
                continue;
            }

            var named = new QueryNode.Match(QualifierCatalog.Find("key")!, new FieldTest.Equal(anchor.FactKey));
            foreach (var fact in Matching(query, named, new PageRequest { CountUpTo = 0 }).Where(f => f.Document == anchor.Document))
            {
                draft.Bind(fact, anchor.Target);
                if (disputed)
                {
                    draft.Add(fact, QueueReasons.OfIssue(QueueReasons.Disputed));
                }

                if (anchor.Status == AnchorStatus.Changed)
                {
                    draft.Add(fact, QueueReasons.OfIssue(QueueReasons.Changed));
                }
            }
        }
    }

    /// <summary>Articles that contradict each other.</summary>
    private bool Conflicts(Query query, QueueDraft draft)
    {
        var report = new ConflictFinder(store).Find(query, ConflictFinder.ForQueue);
        foreach (var item in report.Items.Where(i => i.Finding.Finding.Code != CrossArticleAudit.Scope))
        {
            foreach (var side in item.Sides.Where(s => s[0].State == "pending"))
            {
                var reason = QueueReasons.OfIssue(item.Finding.Finding.Code);
                draft.Add(side[0], reason with { Values = [.. item.Finding.Finding.Values], Facts = [.. item.Sides.Where(s => s != side).Select(s => s[0])], Check = item.Finding.Finding.Code == CrossArticleAudit.Unit ? item.Finding.Finding.Check : null });
            }
        }

        return report.IsCapped;
    }

    private bool Remarks(Query query, IReadOnlyDictionary<TargetKey, Verdict> verdicts, QueueDraft draft)
    {
        var documents = query.Root is QueryNode.Everything ? null : store.FindDocuments(query).Select(d => d.DocumentId).ToHashSet();
        var capped = false;
        foreach (var code in store.RemarkCounts().Select(c => c.Value).Where(c => !OfFacts.Contains(c)))
        {
            var remarks = store.Remarks(code, null, OfEachRemark);
            capped |= remarks.Count == OfEachRemark;
            foreach (var remark in remarks.Where(r => documents?.Contains(r.DocumentId) != false))
            {
                if (verdicts.GetValueOrDefault(new TargetKey(remark.Document, remark.Key)) is not { State: not "pending" })
                {
                    draft.Add(remark, QueueReasons.OfIssue(code) with { Values = [remark.Text.ReplaceLineEndings("⏎")] });
                }
            }
        }

        return capped;
    }

    private IReadOnlyList<StoredFact> Pending(Query query, QueryNode also, PageRequest page) =>
        Matching(query, new QueryNode.And([also, new QueryNode.Match(QualifierCatalog.Find("state")!, new FieldTest.Equal("pending"))]), page);

    private IReadOnlyList<StoredFact> Matching(Query query, QueryNode also, PageRequest page) => store.Search(query.Narrowed(also is QueryNode.And more ? more.Terms : [also]), page).Items;

    private static string Place(QueueItem item) => string.Create(CultureInfo.InvariantCulture, $"{item.Risk:0.000000}:{item.Name}");

    private static bool Behind(QueueItem item, string place)
    {
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !double.TryParse(place.AsSpan(0, colon), NumberStyles.Float, CultureInfo.InvariantCulture, out var risk))
        {
            return true;
        }

        var here = Math.Round(item.Risk, 6);
        return here < risk || (here == risk && string.CompareOrdinal(item.Name, place[(colon + 1)..]) > 0);
    }
}
