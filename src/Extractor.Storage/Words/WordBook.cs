namespace Extractor.Storage.Words;

/// <summary>
/// What people add to the lexicons of the pipeline, as a log that is only ever added to. The last entry about a word of a
/// lexicon is what holds. Thread-safe; methods throw <see cref="StoreException"/> where the database fails.
/// </summary>
public sealed class WordBook
{
    private const string Columns =
        """
        SELECT w.change_id AS ChangeId, w.at AS At, w.account AS Account, w.action AS Action, w.lexicon AS Lexicon, w.line AS Line, w.reason AS Reason,
            w.documents AS Documents, w.gained AS Gained, w.lost AS Lost, w.changed AS Changed, w.contradicted AS Contradicted
        FROM word_change w
        """;

    private const string IsLast = "NOT EXISTS (SELECT 1 FROM word_change later WHERE later.lexicon = w.lexicon AND later.word = w.word AND later.change_id > w.change_id)";

    private readonly ISqlDatabase _database;
    private readonly TimeProvider _clock;

    internal WordBook(ISqlDatabase database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    /// <summary>Changes with every word that is adopted or withdrawn; cheap to ask.</summary>
    public string State => Read(scope => scope.Scalar<string>("SELECT count(*) || ' ' || coalesce(max(change_id), 0) FROM word_change WHERE action IN ('adopted', 'withdrawn') AND lexicon <> 'indicator-aliases'"))!;

    /// <summary>The words that belong to the pipeline in force, by lexicon and word; aliases of indicators are none of them.</summary>
    public IReadOnlyList<WordEntry> Adopted() =>
        [.. Standing(WordAction.Adopted).Select(c => c.Entry).Where(e => e.Lexicon != WordEntry.Aliases).OrderBy(e => e.Lexicon, StringComparer.Ordinal).ThenBy(e => e.Line, StringComparer.Ordinal)];

    /// <summary>What holds of each word, the newest first.</summary>
    public IReadOnlyList<WordChange> Standing(WordAction? action = null) => List($"WHERE {IsLast} AND (@action = '' OR w.action = @action)", new { action = Word(action), limit = int.MaxValue });

    /// <summary>The log, the newest first.</summary>
    /// <param name="before">Only entries before this one, to go on with a list.</param>
    public IReadOnlyList<WordChange> Log(long? before, int limit) => List("WHERE w.change_id < @before", new { before = before ?? long.MaxValue, limit });

    public WordChange? Find(long change) => List("WHERE w.change_id = @change", new { change, limit = 1 }) is [var found] ? found : null;

    /// <summary>The last entry about a word, or null.</summary>
    public WordChange? Last(string lexicon, string word) => List($"WHERE w.lexicon = @lexicon AND w.word = @word AND {IsLast}", new { lexicon, word, limit = 1 }) is [var found] ? found : null;

    /// <summary>Adds an entry, where it can follow the last one about this word.</summary>
    /// <returns>Null where it cannot: what is adopted is neither proposed nor adopted again, only that is withdrawn, and only a proposal is declined.</returns>
    public WordChange? Add(WordEntry entry, WordAction action, string by, string reason, WordEffect effect)
    {
        var id = Write(scope =>
        {
            var last = scope.Scalar<string>(
                "SELECT action FROM word_change WHERE lexicon = @Lexicon AND word = @Word ORDER BY change_id DESC LIMIT 1", new { entry.Lexicon, entry.Word });
            var follows = action switch
            {
                WordAction.Withdrawn => last == Word(WordAction.Adopted),
                WordAction.Declined => last == Word(WordAction.Proposed),
                _ => last != Word(WordAction.Adopted),
            };
            return follows ? Note(scope, entry, action, by, reason, effect) : 0;
        });
        return id == 0 ? null : Find(id);
    }

    /// <summary>Adds an entry whatever stood before.</summary>
    /// <returns>Its number.</returns>
    internal long Note(WriteScope scope, WordEntry entry, WordAction action, string by, string reason, WordEffect effect) => scope.Scalar<long>(
        """
        INSERT INTO word_change (at, account, action, lexicon, word, line, reason, documents, gained, lost, changed, contradicted)
        VALUES (@at, @by, @action, @Lexicon, @Word, @Line, @reason, @Documents, @Gained, @Lost, @Changed, @Contradicted) RETURNING change_id
        """,
        new
        {
            at = Times.Write(_clock.GetUtcNow()), by, action = Word(action), entry.Lexicon, entry.Word, entry.Line, reason,
            effect.Documents, effect.Gained, effect.Lost, effect.Changed, effect.Contradicted,
        });

    /// <summary>Paths of the documents in sight whose text holds a word.</summary>
    public IReadOnlyList<string> DocumentsWith(string word) => Read(scope => scope.Query<string>(
        """
        SELECT d.path FROM document d JOIN version_text t ON t.version_id = d.version_id
        WHERE d.withdrawn_run IS NULL AND t.text LIKE @pattern ESCAPE '!' ORDER BY d.path
        """,
        new { pattern = "%" + word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal) + "%" }).ToList());

    private sealed record Row
    {
        public long ChangeId { get; init; }
        public string At { get; init; } = "";
        public string Account { get; init; } = "";
        public string Action { get; init; } = "";
        public string Lexicon { get; init; } = "";
        public string Line { get; init; } = "";
        public string Reason { get; init; } = "";
        public int Documents { get; init; }
        public int Gained { get; init; }
        public int Lost { get; init; }
        public int Changed { get; init; }
        public int Contradicted { get; init; }
    }

    private static string Word(WordAction? action) => action?.ToString().ToLowerInvariant() ?? "";

    private List<WordChange> List(string rest, object parameters) => Read(scope => scope.Query<Row>($"{Columns} {rest} ORDER BY w.change_id DESC LIMIT @limit", parameters).Select(r => new WordChange(
        r.ChangeId, Times.Read(r.At), r.Account, Enum.Parse<WordAction>(r.Action, ignoreCase: true), new WordEntry(r.Lexicon, r.Line), r.Reason,
        new WordEffect(r.Documents, r.Gained, r.Lost, r.Changed, r.Contradicted))).ToList());

    private T Read<T>(Func<ReadScope, T> work) => Guard(() =>
    {
        using var scope = _database.Read();
        return work(scope);
    });

    private T Write<T>(Func<WriteScope, T> work) => Guard(() => _database.Write(work));

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
