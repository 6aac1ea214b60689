namespace Extractor.Storage.Review;

/// <summary>Puts the decisions on a document into effect on a new version of it, in the transaction that stores it.</summary>
internal static class DecisionReplay
{
    public static void Apply(WriteScope scope, string path, long version, long run)
    {
        var log = DecisionLog.Where(scope, "document = @path AND is_remark = 0", new { path });
        if (log.Count > 0)
        {
            scope.Rows.Flush();
            new Settlement(scope, new ReviewedVersion(scope, path, version), run).SettleAll([.. log.GroupBy(d => d.Target).Select(g => (IReadOnlyList<Decision>)[.. g])]);
        }
    }
}
