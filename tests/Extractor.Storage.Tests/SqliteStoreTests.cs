namespace Extractor.Storage.Tests;

public sealed class SqliteStoreTests : StoreContract
{
    private protected override TestStore CreateStore() => TestStore.Sqlite();
}
