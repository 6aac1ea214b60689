namespace Extractor.Storage.Tests.Review;

public sealed class SqliteReviewTests() : ReviewContract(TestStore.Sqlite);

public sealed class PostgresReviewTests(PostgresServer server) : ReviewContract(server.Place);
