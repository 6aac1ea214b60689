namespace Extractor.Storage.Tests;

/// <summary>An empty store for one test, and what takes it away afterwards.</summary>
internal sealed class TestStore(string location, Action remove) : IDisposable
{
    public string Location { get; } = location;

    public IFactStore Open() => FactStore.Open(Location, new TestClock());

    public void Dispose() => remove();

    public static TestStore Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("extractor-store-");
        return new TestStore(Path.Combine(folder.FullName, "store.db"), () => folder.Delete(recursive: true));
    }
}
