using Extractor.Storage.Queries;
using Extractor.Storage.Reading;

namespace Extractor.Storage.Searching;

/// <summary>
/// The newest hits by how well they answer the words, then the older ones by day. Only so many are weighed, so that the
/// answer does not wait for all; nothing is left out.
/// </summary>
internal sealed class RelevanceOrder
{
    public const int Weighed = 1000;

    /// <summary>Sort value of hits that are not weighed; scores are never below zero.</summary>
    private const double Unweighed = -1;

    private readonly FactSearch _search;
    private readonly Query _query;
    private readonly List<Hit> _weighed;
    private readonly long? _last;

    public RelevanceOrder(ReadScope scope, SqlDialect dialect, FactSearch search, Query query)
    {
        (_search, _query) = (search, query);
        var ids = search.Ids(query, Weighed);
        var words = new MatchMarks(query.Root).Words;
        var scores = words.Count == 0 ? new double[ids.Count] : RelevanceScore.Of([.. new FactReader(scope, dialect).Read(ids).Select(f => f.Fact)], words);
        _weighed = [.. ids.Zip(scores, (id, score) => new Hit { FactId = id, SortValue = score }).OrderByDescending(h => h.SortValue).ThenByDescending(h => h.FactId)];
        _last = ids.Count < Weighed ? null : ids[^1];
    }

    /// <summary>Hits from behind a cursor on; those before it in reverse where it goes backward.</summary>
    public List<Hit> Hits(Cursor? cursor, int limit)
    {
        var inTail = cursor is { SortValue: Unweighed };
        if (cursor is { Backward: true })
        {
            var tail = inTail ? Tail(cursor.FactId, descending: false, limit) : [];
            return [.. tail, .. _weighed.TakeWhile(h => inTail || Compare(h, cursor) < 0).Reverse().Take(limit - tail.Count)];
        }

        List<Hit> block = inTail ? [] : [.. _weighed.SkipWhile(h => cursor is not null && Compare(h, cursor) <= 0).Take(limit)];
        return block.Count < limit && _last is { } last ? [.. block, .. Tail(inTail ? cursor!.FactId : last, descending: true, limit - block.Count)] : block;
    }

    /// <summary>Below zero where the hit stands before the cursor's.</summary>
    private static int Compare(Hit hit, Cursor cursor) =>
        hit.SortValue.Equals(cursor.SortValue) ? cursor.FactId.CompareTo(hit.FactId) : cursor.SortValue.CompareTo(hit.SortValue);

    private List<Hit> Tail(long behind, bool descending, int limit) =>
        [.. _search.ById(_query, behind, descending, limit).TakeWhile(h => h.FactId < _last).Select(h => h with { SortValue = Unweighed })];
}
