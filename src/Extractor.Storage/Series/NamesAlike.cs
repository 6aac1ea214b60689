using Extractor.Audit.Indicators;
using Extractor.Storage.Queries;

namespace Extractor.Storage.Series;

/// <summary>Finds the names under which the store knows one indicator.</summary>
internal static class NamesAlike
{
    /// <summary>A query takes no more; so many spellings have no indicator yet.</summary>
    private const int Most = 60;

    private const int MostLooked = 20_000;

    /// <summary>Folded names with the identity of the one asked for, that one first; it alone where no figure has exactly that name.</summary>
    public static IReadOnlyList<string> Of(ReadScope scope, string indicator)
    {
        var asked = IndicatorIdentity.Of(indicator);
        var folded = TextFolding.Fold(indicator);
        var core = TextFolding.Fold(asked.Name);
        if (core.Length < 2 || core.AsSpan().ContainsAny('%', '_'))
        {
            return [folded];
        }

        var names = scope.Query<string>("SELECT value FROM term WHERE field = 'indicator' AND folded LIKE @pattern LIMIT @MostLooked", new { pattern = $"%{core}%", MostLooked })
            .Where(n => IndicatorIdentity.Of(n) is var identity && identity.Name == asked.Name && (asked.Place is null || identity.Place == asked.Place))
            .Select(TextFolding.Fold).ToList();
        return names.Contains(folded) ? [.. names.Prepend(folded).Distinct().Take(Most)] : [folded];
    }
}
