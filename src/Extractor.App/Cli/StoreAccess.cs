using Extractor.Storage;

namespace Extractor.App.Cli;

/// <summary>Opens the store that the user names.</summary>
internal static class StoreAccess
{
    /// <summary>A store to write into; made where it is missing.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IFactStore Open(string store) => FactStore.Open(store, TimeProvider.System);

    /// <summary>A store to read; null where there is none yet, so that a slip of the pen makes no empty file.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IFactStore? OpenIfThere(string store) =>
        FactStore.IsPostgres(store) || File.Exists(FilePath(store)) ? Open(store) : null;

    /// <exception cref="UserException">There is none yet.</exception>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public static IFactStore OpenExisting(string store, Shell shell) => OpenIfThere(store) ?? throw shell.Failure("store.missing", FilePath(store));

    private static string FilePath(string store) => store.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase) ? store["sqlite:".Length..] : store;
}
