namespace Extractor.Storage.Tests;

public sealed class SqliteStoreTests() : StoreContract(TestStore.Sqlite);

public sealed class SqliteUpkeepTests() : UpkeepContract(TestStore.Sqlite);

public sealed class SqliteProcessTests() : ProcessContract(TestStore.Sqlite);

public sealed class SqliteSearchTests() : SearchContract(TestStore.Sqlite);

public sealed class SqliteRemarkTests() : RemarkContract(TestStore.Sqlite);

public sealed class SqliteWordTests() : WordContract(TestStore.Sqlite);

public sealed class SqliteReprintTests() : ReprintContract(TestStore.Sqlite);

public sealed class SqliteLedgerTests() : JobLedgerContract(TestStore.Sqlite);
