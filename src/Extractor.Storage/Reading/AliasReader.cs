using Extractor.Storage.Records;

namespace Extractor.Storage.Reading;

/// <summary>Reads the aliases of indicators that people added.</summary>
internal static class AliasReader
{
    private sealed record Row
    {
        public string Alias { get; init; } = "";
        public string Name { get; init; } = "";
        public string AddedBy { get; init; } = "";
    }

    public static IReadOnlyList<IndicatorAlias> Read(ReadScope scope) =>
        [.. scope.Query<Row>("SELECT alias AS Alias, name AS Name, added_by AS AddedBy FROM indicator_alias ORDER BY added_at, folded").Select(r => new IndicatorAlias(r.Alias, r.Name, r.AddedBy))];
}
