namespace Extractor.Storage.Saving;

/// <summary>Takes versions out of sight and brings them back; their rows stay, for the store as it stood before.</summary>
internal static class Visibility
{
    private sealed record Header
    {
        public long FactLow { get; init; }
        public long FactHigh { get; init; }
        public string? Publisher { get; init; }
        public string Authors { get; init; } = "";
        public string Tags { get; init; } = "";
    }

    public static void Hide(WriteScope scope, long version, long run)
    {
        if (scope.Execute("UPDATE presence SET until_run = @run WHERE version_id = @version AND until_run IS NULL", new { version, run }) > 0)
        {
            SetLive(scope, version, live: false);
        }
    }

    public static void Show(WriteScope scope, long version, long run)
    {
        scope.Execute(
            "INSERT INTO presence (version_id, since_run) VALUES (@version, @run) ON CONFLICT (version_id, since_run) DO UPDATE SET until_run = NULL",
            new { version, run });
        SetLive(scope, version, live: true);
    }

    /// <summary>Removes every row of a version; it must be out of sight.</summary>
    public static void Remove(WriteScope scope, long version)
    {
        var header = Read(scope, version);
        var terms = TermsOf(scope, header).Where(t => t.Term.Posted).Select(t => ((t.Term.Field, t.Term.Value), t.Fact)).Distinct().ToList();
        var names = terms.Select(t => t.Item1).Distinct().ToList();
        var ids = names.Zip(scope.Rows.TermIds(names)).ToDictionary(p => p.First, p => p.Second);
        scope.Rows.Remove(header.FactLow, header.FactHigh, [.. terms.Select(t => (ids[t.Item1], t.Fact)).Order()]);
        RemarkRows.Remove(scope, version);
        foreach (var table in new[] { "presence", "version_text", "version" })
        {
            scope.Execute($"DELETE FROM {table} WHERE version_id = @version", new { version });
        }
    }

    private static void SetLive(WriteScope scope, long version, bool live)
    {
        var header = Read(scope, version);
        scope.Execute("UPDATE fact SET live = @live WHERE fact_id BETWEEN @FactLow AND @FactHigh", new { live = live ? 1 : 0, header.FactLow, header.FactHigh });
        var names = TermsOf(scope, header).CountBy(t => (t.Term.Field, t.Term.Value)).ToList();
        var ids = scope.Rows.TermIds([.. names.Select(n => n.Key)]);
        scope.Rows.AddTotals([.. ids.Zip(names, (id, n) => (id, live ? (long)n.Value : -n.Value)).Order()]);
    }

    private static Header Read(WriteScope scope, long version) => scope.First<Header>(
        """
        SELECT fact_low AS FactLow, fact_high AS FactHigh, publisher AS Publisher, authors AS Authors, tags AS Tags FROM version WHERE version_id = @version
        """,
        new { version })!;

    private static IEnumerable<(long Fact, FactTerm Term)> TermsOf(WriteScope scope, Header header)
    {
        var rows = scope.Query<TermRow>($"{TermRow.Columns} WHERE f.fact_id BETWEEN @FactLow AND @FactHigh", header).ToList();
        var shared = FactTerms.Of(header.Publisher, DocumentNotation.ReadTexts(header.Authors), DocumentNotation.ReadTexts(header.Tags)).ToList();
        return rows.SelectMany(row => row.Terms().Concat(shared).Select(term => (row.FactId, term)));
    }
}
