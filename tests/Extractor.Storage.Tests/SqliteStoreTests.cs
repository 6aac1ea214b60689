namespace Extractor.Storage.Tests;

public sealed class SqliteStoreTests() : StoreContract(TestStore.Sqlite);
