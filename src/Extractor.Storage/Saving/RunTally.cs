using Extractor.Storage.Jobs;

namespace Extractor.Storage.Saving;

/// <summary>
/// What one transaction adds to counts that all its articles share: the run's, and how many facts have each term. Noted
/// article by article and written once, at the end, so that neither rows nor other writers wait for it long.
/// </summary>
internal sealed class RunTally
{
    private readonly Dictionary<long, long> _terms = [];
    private readonly int[] _articles = new int[Enum.GetValues<ItemState>().Length];
    private long _facts;

    /// <param name="outcome">What became of an article.</param>
    /// <param name="facts">How many facts it brought.</param>
    /// <param name="times">How many such articles there were.</param>
    public void Count(ItemState outcome, int facts = 0, int times = 1)
    {
        _articles[(int)outcome] += times;
        _facts += facts;
    }

    public void CountTerm(long term, int facts) => _terms[term] = _terms.GetValueOrDefault(term) + facts;

    public void Write(WriteScope scope, long run)
    {
        if (_terms.Count > 0)
        {
            scope.Rows.AddTotals([.. _terms.Select(t => (t.Key, t.Value)).Order()]);
        }

        scope.Execute(
            """
            UPDATE run SET new_count = new_count + @fresh, changed_count = changed_count + @changed, unchanged_count = unchanged_count + @unchanged,
                failed_count = failed_count + @failed, fact_count = fact_count + @facts
            WHERE run_id = @run
            """,
            new
            {
                fresh = _articles[(int)ItemState.New],
                changed = _articles[(int)ItemState.Changed],
                unchanged = _articles[(int)ItemState.Unchanged],
                failed = _articles[(int)ItemState.Failed],
                facts = _facts,
                run,
            });
    }
}
