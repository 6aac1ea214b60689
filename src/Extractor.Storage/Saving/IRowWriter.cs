using Extractor.Storage.Jobs;

namespace Extractor.Storage.Saving;

/// <summary>Writes the rows of an article that are many.</summary>
internal interface IRowWriter
{
    /// <summary>The numbers of terms, in their order; new ones are added.</summary>
    long[] TermIds(IReadOnlyList<(string Field, string Value)> terms);

    /// <summary>Writes the rows of a version; they may be kept back until <see cref="Flush"/>, which whoever reads them calls first.</summary>
    void Write(long version, IReadOnlyList<SentenceRow> sentences, IReadOnlyList<FactRow> facts, IReadOnlyList<(long Term, long Fact)> postings);

    /// <summary>Adds the remarks of a version, numbered downwards from a number on; they may be kept back as well.</summary>
    void AddRemarks(long highest, IReadOnlyList<RemarkRow> remarks);

    /// <summary>Removes the facts with ids in a range, their sentences and postings.</summary>
    void Remove(long low, long high, IReadOnlyList<(long Term, long Fact)> postings);

    /// <summary>Changes what a fact's row says, its place and state; its document, sentence and names stay.</summary>
    /// <param name="machine">What the machine said where that is something else.</param>
    void Rewrite(FactRow row, string? machine);

    /// <summary>Adds and removes postings.</summary>
    void Post(IReadOnlyList<(long Term, long Fact)> added, IReadOnlyList<(long Term, long Fact)> removed);

    /// <summary>Adds to the counts of terms.</summary>
    void AddTotals(IReadOnlyList<(long Term, long Delta)> deltas);

    /// <summary>Adds items of a durable run in their order, numbered from a place on; those whose path is there already are left out.</summary>
    /// <returns>How many were added.</returns>
    int AddItems(long run, long first, IReadOnlyList<NewItem> items);

    /// <summary>Writes what was kept back, to be written in a better order; called at the end of a transaction.</summary>
    void Flush();

    /// <summary>What it remembers of a transaction that was rolled back is forgotten.</summary>
    void Forget();
}
