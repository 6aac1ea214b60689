using Extractor.Storage.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Extractor.Storage.Tests;

public sealed class PostgresStoreTests(PostgresServer server) : StoreContract(server.Place);

public sealed class PostgresUpkeepTests(PostgresServer server) : UpkeepContract(server.Place);

public sealed class PostgresProcessTests(PostgresServer server) : ProcessContract(server.Place);

public sealed class PostgresSearchTests(PostgresServer server) : SearchContract(server.Place);

public sealed class PostgresReprintTests(PostgresServer server) : ReprintContract(server.Place);

public sealed class PostgresRemarkTests(PostgresServer server) : RemarkContract(server.Place);

public sealed class PostgresWordTests(PostgresServer server) : WordContract(server.Place);

public sealed class PostgresLedgerTests(PostgresServer server) : JobLedgerContract(server.Place);
