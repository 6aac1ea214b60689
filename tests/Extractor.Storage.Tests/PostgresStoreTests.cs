using Extractor.Storage.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Extractor.Storage.Tests;

public sealed class PostgresStoreTests(PostgresServer server) : StoreContract(() => Place(server))
{
    private static TestStore Place(PostgresServer server)
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return new TestStore(server.NewStore(), () => { });
    }
}
