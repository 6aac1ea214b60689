using Extractor.Pipelines;
using Extractor.Storage.Accounts;
using Extractor.Storage.Jobs;
using Extractor.Storage.Queries;
using Extractor.Storage.Reading;
using Extractor.Storage.Records;
using Extractor.Storage.Review;
using Extractor.Storage.Saving;
using Extractor.Storage.Searching;
using Extractor.Storage.Series;
using Extractor.Storage.Upkeep;
using Extractor.Storage.Facets;
using Extractor.Storage.Words;

namespace Extractor.Storage;

/// <summary>A store in an SQL database; what the databases do differently is behind <see cref="ISqlDatabase"/>.</summary>
internal sealed class SqlFactStore(ISqlDatabase database, TimeProvider clock, IReadOnlyList<IndicatorAlias> lexicon) : IFactStore
{
    private sealed record HeldVersion
    {
        public string SourceHash { get; init; } = "";
        public string Fingerprint { get; init; } = "";
        public string? PublishedGiven { get; init; }
        public string Tags { get; init; } = "";
        public long? WithdrawnRun { get; init; }
    }

    public string Location => database.Location;

    public ReviewStore Review { get; } = new(database, clock);

    public IJobLedger Jobs { get; } = new SqlJobLedger(database, clock);

    public AccountBook Accounts { get; } = new(database, clock);

    public WordBook Words { get; } = new(database, clock);

    private string Now => Times.Write(clock.GetUtcNow());

    public long BeginRun(string command, string fingerprint) => Write(scope => scope.Scalar<long>(
        "INSERT INTO run (command, fingerprint, started_at) VALUES (@command, @fingerprint, @Now) RETURNING run_id", new { command, fingerprint, Now }));

    public void EndRun(long run) => Write(scope => scope.Execute("UPDATE run SET finished_at = @Now WHERE run_id = @run", new { Now, run }));

    public RunRecord? FindRun(long run) => Read(scope => new RunLedger(scope).Find(run));

    public long? RunAt(DateTimeOffset time) => Read(scope => new RunLedger(scope).At(time));

    public IReadOnlyList<RunRecord> Runs(int limit) => Read(scope => new RunLedger(scope).Newest(limit));

    public bool Holds(string sourcePath, string sourceHash, SaveOptions options)
    {
        var held = Read(scope => scope.Query<HeldVersion>(
            """
            SELECT v.source_hash AS SourceHash, v.fingerprint AS Fingerprint, v.published_given AS PublishedGiven, d.tags AS Tags, d.withdrawn_run AS WithdrawnRun
            FROM version v JOIN document d ON d.version_id = v.version_id OR (d.address IS NOT NULL AND d.document_id = v.document_id) WHERE v.source_path = @sourcePath
            """,
            new { sourcePath }).ToList());
        return !options.Force && held.Count > 0 && held.All(v =>
            v.SourceHash == sourceHash && v.Fingerprint == options.Fingerprint && v.PublishedGiven == Times.Write(options.Published)
            && !options.Tags.Except(DocumentNotation.ReadTexts(v.Tags)).Any());
    }

    public void CountUnchanged(long run) => Write(scope =>
    {
        Tally(scope, run, ItemState.Unchanged);
        return true;
    });

    public SaveOutcome Save(long run, Extraction extraction, SaveOptions options)
    {
        var rows = new VersionRows(extraction, database.Dialect.WritesPairs);
        return Write(scope =>
        {
            var tally = new RunTally();
            var outcome = ArticleWriter.Save(scope, run, extraction, rows, options, tally, Now);
            tally.Write(scope, run);
            return outcome;
        });
    }

    public void RecordFailure(long run, string path, string stage, string reason) => Write(scope =>
    {
        Tally(scope, run, ItemState.Failed);
        return scope.Execute("INSERT INTO failure (run_id, path, stage, reason, failed_at) VALUES (@run, @path, @stage, @reason, @Now)", new { run, path, stage, reason, Now });
    });

    public IReadOnlyList<FailureRecord> Failures(long run) => Read(scope => new RunLedger(scope).Failures(run));

    public FactPage Search(Query query, PageRequest page) => Read(scope => new FactSearch(scope, database.Dialect).Page(Widened(scope, query), page));

    public IEnumerable<StoredFact> Stream(Query query, FactOrder order = FactOrder.Newest)
    {
        using var scope = database.Read();
        foreach (var fact in new FactSearch(scope, database.Dialect).Stream(Widened(scope, query), order))
        {
            yield return fact;
        }
    }

    public long Count(Query query, long cap = long.MaxValue) =>
        Read(scope => Math.Min(cap, new FactSearch(scope, database.Dialect).Count(Widened(scope, query), cap)));

    public StoredDocument? FindDocument(string name) => Read(scope => new DocumentReader(scope, database.Dialect).Find(name));

    public StoredDocument? FindDocument(long id) => Read(scope => new DocumentReader(scope, database.Dialect).Find(id));

    public IReadOnlyList<VersionSummary> Versions(long document) => Read(scope => new DocumentReader(scope, database.Dialect).Versions(document));

    public StoredDocument? FindVersion(long version) => Read(scope => new DocumentReader(scope, database.Dialect).OfVersion(version));

    public IReadOnlyList<DocumentSummary> Documents(string? afterPath, int limit) => Read(scope => new DocumentReader(scope, database.Dialect).List(afterPath, limit));

    public IReadOnlyList<DocumentSummary> FindDocuments(Query query) => Read(scope => new DocumentSelection(scope, database.Dialect).Find(Widened(scope, query)));

    public IEnumerable<DocumentSummary> EachDocument(Query query)
    {
        const int page = 1000;
        if (!query.IsEverything)
        {
            return FindDocuments(query);
        }

        return All();

        IEnumerable<DocumentSummary> All()
        {
            for (string? after = null; Documents(after, page) is { Count: > 0 } found; after = found[^1].Path)
            {
                foreach (var document in found)
                {
                    yield return document;
                }
            }
        }
    }

    public IReadOnlyList<Remark> Remarks(string code, long? after, int limit) => Read(scope => new RemarkReader(scope).OfCode(code, after, limit));

    public IReadOnlyList<FacetValue> RemarkCounts() => Read(scope => new RemarkReader(scope).Counts());

    public IReadOnlyList<IndicatorAlias> IndicatorAliases() => Read(AliasReader.Read);

    public void AddIndicatorAlias(IndicatorAlias alias, string reason = "") => Write(scope =>
    {
        scope.Execute(
            """
            INSERT INTO indicator_alias (folded, alias, name, added_by, added_at) VALUES (@folded, @Alias, @Name, @AddedBy, @Now)
            ON CONFLICT (folded) DO UPDATE SET alias = excluded.alias, name = excluded.name, added_by = excluded.added_by, added_at = excluded.added_at
            """,
            new { folded = TextFolding.Fold(alias.Alias), alias.Alias, alias.Name, alias.AddedBy, Now });
        return Words.Note(scope, new WordEntry(WordEntry.Aliases, $"{alias.Alias}\t{alias.Name}"), WordAction.Adopted, alias.AddedBy, reason, WordEffect.None);
    });

    public bool RemoveIndicatorAlias(string alias, string by = "") => Write(scope =>
    {
        var removed = scope.Query<(string Alias, string Name)>("DELETE FROM indicator_alias WHERE folded = @folded RETURNING alias, name", new { folded = TextFolding.Fold(alias) }).ToList();
        removed.ForEach(a => Words.Note(scope, new WordEntry(WordEntry.Aliases, $"{a.Alias}\t{a.Name}"), WordAction.Withdrawn, by, "", WordEffect.None));
        return removed.Count > 0;
    });

    public int Withdraw(long run, IReadOnlyCollection<long> documents) => Write(scope => Withdrawal.Withdraw(scope, run, documents));

    public IReadOnlyList<DocumentSummary> BroughtBy(long run) => Read(scope => new DocumentReader(scope, database.Dialect).BroughtBy(run));

    public int UndoWithdrawal(long run, long withdrawal) => Write(scope => Withdrawal.Undo(scope, run, withdrawal));

    public int Purge(long run, IReadOnlyCollection<long> documents) => documents.Count(document => Write(scope => Withdrawal.Purge(scope, run, document)));

    public IReadOnlyList<Facet> Facets(Query query, IReadOnlyList<string> names, int top) => Read(scope => new FacetCounter(scope, database.Dialect).Count(Widened(scope, query), names, top));

    public IReadOnlyList<FacetValue> Suggest(string facet, string begun, int limit) => Read(scope => new ValueSuggestions(scope, database.Dialect).Find(facet, begun, limit));

    public IndicatorSeries Series(string indicator, Query? within = null, int limit = 1000) =>
        Read(scope => new SeriesReader(scope, database.Dialect, Aliases(scope)).Read(indicator, within, limit));

    public IReadOnlyList<string> Check(Action<int>? progress = null) => Read(scope => new StoreChecker(scope, database.Dialect).Check(progress)).Concat(database.Check()).ToList();

    public void Backup(string path) => Guard(() =>
    {
        database.Backup(path, clock);
        return true;
    });

    public StoreTotals Totals() => Read(scope => scope.First<StoreTotals>(
        """
        SELECT (SELECT count(*) FROM document WHERE version_id IS NOT NULL AND withdrawn_run IS NULL) AS Documents,
            (SELECT coalesce(sum(v.fact_count), 0) FROM version v JOIN document d ON d.version_id = v.version_id WHERE d.withdrawn_run IS NULL) AS Facts,
            (SELECT count(*) FROM run) AS Runs
        """)!);

    public IReadOnlyList<SavedSearch> SavedSearches(string owner) => Read(scope => SearchLedger.Of(scope, owner));

    public long KeepSearch(string owner, string name, string query) => Write(scope => SearchLedger.Keep(scope, owner, name, query, Now));

    public bool DropSearch(string owner, long search) => Write(scope => SearchLedger.Drop(scope, owner, search)) > 0;

    public bool SeeSearch(string owner, long search) => Write(scope => SearchLedger.See(scope, owner, search)) > 0;

    public IReadOnlyList<Reprint> Reprints(long document) => Read(scope => ReprintReader.Of(scope, document));

    public IReadOnlyDictionary<long, long> Origins(IReadOnlyCollection<long> documents) => Read(scope => ReprintReader.Origins(scope, documents));

    public void Dispose() => database.Dispose();

    /// <summary>The query, asking for every name of the indicators in it.</summary>
    private Query Widened(ReadScope scope, Query query) => IndicatorAliasesMatter(query.Root) ? Aliases(scope).Apply(query) : query;

    private IndicatorAliases Aliases(ReadScope scope) => new(lexicon.Concat(AliasReader.Read(scope)));

    private static bool IndicatorAliasesMatter(QueryNode node) => node switch
    {
        QueryNode.And and => and.Terms.Any(IndicatorAliasesMatter),
        QueryNode.Or or => or.Terms.Any(IndicatorAliasesMatter),
        QueryNode.Not not => IndicatorAliasesMatter(not.Term),
        QueryNode.Match match => match.Qualifier.Name == "indicator",
        _ => false,
    };

    private static void Tally(WriteScope scope, long run, ItemState outcome)
    {
        var tally = new RunTally();
        tally.Count(outcome);
        tally.Write(scope, run);
    }

    private T Read<T>(Func<ReadScope, T> work) => Guard(() =>
    {
        using var scope = database.Read();
        return work(scope);
    });

    private T Write<T>(Func<WriteScope, T> work) => Guard(() => database.Write(work));

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (database.Explain(e) is { } explained)
        {
            throw explained;
        }
    }
}
