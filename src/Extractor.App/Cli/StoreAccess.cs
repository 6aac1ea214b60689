using System.Globalization;
using Extractor.Storage;

namespace Extractor.App.Cli;

/// <summary>Opens the store that the user names.</summary>
internal static class StoreAccess
{
    /// <summary>A store to write into; made where it is missing.</summary>
    /// <param name="pipeline">The folder whose aliases of indicators count; the shipped one where null.</param>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IFactStore Open(string store, string? pipeline = null) => FactStore.Open(store, TimeProvider.System, AliasLexicon.Read(pipeline ?? AliasLexicon.ShippedPipeline));

    /// <summary>A store to read; null where there is none yet, so that a slip of the pen makes no empty file.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IFactStore? OpenIfThere(string store, string? pipeline = null) =>
        FactStore.IsPostgres(store) || File.Exists(FilePath(store)) ? Open(store, pipeline) : null;

    /// <exception cref="UserException">There is none yet.</exception>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IFactStore OpenExisting(string store, Shell shell, string? pipeline = null) => OpenIfThere(store, pipeline) ?? throw shell.Failure("store.missing", FilePath(store));

    /// <summary>A run by its number, or the last one before a day or on it; 0 where there was none yet.</summary>
    public static long? Run(string? given, string option, bool endOfDay, IFactStore store, Shell shell)
    {
        if (given is null)
        {
            return null;
        }

        if (long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var run))
        {
            return run;
        }

        if (!DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw shell.Misuse("search.run", option, given);
        }

        var midnight = new DateTimeOffset((endOfDay ? day.AddDays(1) : day).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return store.RunAt(midnight) ?? 0;
    }

    private static string FilePath(string store) => store.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase) ? store["sqlite:".Length..] : store;
}
