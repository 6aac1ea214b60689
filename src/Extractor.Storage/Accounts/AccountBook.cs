namespace Extractor.Storage.Accounts;

/// <summary>
/// Accounts with their keys and sessions, the audit log, and what else the server remembers of its callers. It sees only
/// hashes of secrets. Thread-safe; methods throw <see cref="StoreException"/> where the database fails.
/// </summary>
public sealed class AccountBook
{
    private const string Columns =
        """
        SELECT a.account_id AS AccountId, a.name AS Name, a.role AS Role, a.password_hash AS PasswordHash, a.created_at AS CreatedAt,
            (SELECT count(*) FROM api_key k WHERE k.account_id = a.account_id) AS Keys
        FROM account a
        """;

    private readonly ISqlDatabase _database;
    private readonly TimeProvider _clock;

    internal AccountBook(ISqlDatabase database, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
    }

    private string Now => Times.Write(_clock.GetUtcNow());

    /// <summary>Whether anyone could come in.</summary>
    public bool Any() => Read(scope => scope.Scalar<long?>(
        "SELECT a.account_id FROM account a WHERE a.password_hash IS NOT NULL OR EXISTS (SELECT 1 FROM api_key k WHERE k.account_id = a.account_id) LIMIT 1")) is not null;

    /// <summary>By name.</summary>
    public IReadOnlyList<Account> List() => Read(scope => scope.Query<Row>($"{Columns} ORDER BY a.name").Select(Account).ToList());

    public Account? Find(string name) => One("WHERE a.name = @name", new { name });

    /// <returns>The new account; null where the name is taken.</returns>
    public Account? Add(string name, Role role, string? passwordHash)
    {
        var added = Write(scope => scope.Execute(
            "INSERT INTO account (name, role, password_hash, created_at) VALUES (@name, @role, @passwordHash, @Now) ON CONFLICT (name) DO NOTHING",
            new { name, role = Word(role), passwordHash, Now }));
        return added == 0 ? null : Find(name);
    }

    /// <summary>Gives an account another password, and ends its sessions.</summary>
    public void SetPassword(long account, string passwordHash) => Write(scope =>
    {
        scope.Execute("DELETE FROM login_session WHERE account_id = @account", new { account });
        return scope.Execute("UPDATE account SET password_hash = @passwordHash WHERE account_id = @account", new { account, passwordHash });
    });

    /// <summary>Stores a stronger hash of the same password.</summary>
    public void Rehash(long account, string passwordHash) =>
        Write(scope => scope.Execute("UPDATE account SET password_hash = @passwordHash WHERE account_id = @account", new { account, passwordHash }));

    /// <summary>Removes an account with its keys and sessions; what it did stays in the logs.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string name) => Write(scope =>
    {
        if (scope.Scalar<long?>("SELECT account_id FROM account WHERE name = @name", new { name }) is not { } account)
        {
            return false;
        }

        scope.Execute("DELETE FROM api_key WHERE account_id = @account", new { account });
        scope.Execute("DELETE FROM login_session WHERE account_id = @account", new { account });
        return scope.Execute("DELETE FROM account WHERE account_id = @account", new { account }) > 0;
    });

    public void AddKey(long account, string label, string hash) => Write(scope => scope.Execute(
        "INSERT INTO api_key (account_id, label, hash, created_at) VALUES (@account, @label, @hash, @Now)", new { account, label, hash, Now }));

    public Account? OfKey(string hash) => One("JOIN api_key k ON k.account_id = a.account_id WHERE k.hash = @hash", new { hash });

    /// <summary>Opens a session, and forgets those that have ended.</summary>
    public void BeginSession(long account, string hash, DateTimeOffset end) => Write(scope =>
    {
        scope.Execute("DELETE FROM login_session WHERE ends_at <= @Now", new { Now });
        return scope.Execute(
            "INSERT INTO login_session (hash, account_id, created_at, ends_at) VALUES (@hash, @account, @Now, @end)", new { hash, account, Now, end = Times.Write(end) });
    });

    public Account? OfSession(string hash) => One("JOIN login_session s ON s.account_id = a.account_id WHERE s.hash = @hash AND s.ends_at > @Now", new { hash, Now });

    public void EndSession(string hash) => Write(scope => scope.Execute("DELETE FROM login_session WHERE hash = @hash", new { hash }));

    public void Note(string account, string action, string subject, string outcome, string address) => Write(scope => scope.Execute(
        "INSERT INTO audit_entry (at, account, action, subject, outcome, address) VALUES (@Now, @account, @action, @subject, @outcome, @address)",
        new { Now, account, action, subject, outcome, address }));

    /// <summary>The audit log, the newest first.</summary>
    /// <param name="before">Only entries before this one, to go on with a list.</param>
    public IReadOnlyList<AuditEntry> Audit(long? before, int limit) => Read(scope => scope.Query<AuditRow>(
        """
        SELECT entry_id AS EntryId, at AS At, account AS Account, action AS Action, subject AS Subject, outcome AS Outcome, address AS Address
        FROM audit_entry WHERE entry_id < @before ORDER BY entry_id DESC LIMIT @limit
        """,
        new { before = before ?? long.MaxValue, limit })
        .Select(r => new AuditEntry(r.EntryId, Times.Read(r.At), r.Account, r.Action, r.Subject, r.Outcome, r.Address)).ToList());

    /// <summary>The keys that forms are sealed with, as XML.</summary>
    public IReadOnlyList<string> SealKeys() => Read(scope => scope.Query<string>("SELECT xml FROM seal_key ORDER BY name").ToList());

    public void AddSealKey(string name, string xml) => Write(scope => scope.Execute("INSERT INTO seal_key (name, xml) VALUES (@name, @xml)", new { name, xml }));

    /// <summary>The job that an upload of this name became, with the digest of what was sent; null where there was none.</summary>
    public (long Run, string Digest)? FindUpload(string key) => Read(scope => scope.First<UploadRow>("SELECT run_id AS RunId, digest AS Digest FROM upload_request WHERE request_key = @key", new { key }))
        is { } row ? (row.RunId, row.Digest) : null;

    public void AddUpload(string key, string digest, long run) => Write(scope => scope.Execute(
        "INSERT INTO upload_request (request_key, digest, run_id, created_at) VALUES (@key, @digest, @run, @Now) ON CONFLICT (request_key) DO NOTHING", new { key, digest, run, Now }));

    private sealed record Row
    {
        public long AccountId { get; init; }
        public string Name { get; init; } = "";
        public string Role { get; init; } = "";
        public string? PasswordHash { get; init; }
        public string CreatedAt { get; init; } = "";
        public long Keys { get; init; }
    }

    private sealed record AuditRow
    {
        public long EntryId { get; init; }
        public string At { get; init; } = "";
        public string Account { get; init; } = "";
        public string Action { get; init; } = "";
        public string Subject { get; init; } = "";
        public string Outcome { get; init; } = "";
        public string Address { get; init; } = "";
    }

    private sealed record UploadRow
    {
        public long RunId { get; init; }
        public string Digest { get; init; } = "";
    }

    private static string Word(Role role) => role.ToString().ToLowerInvariant();

    private static Account Account(Row row) => new()
    {
        AccountId = row.AccountId, Name = row.Name, Role = Enum.Parse<Role>(row.Role, ignoreCase: true), PasswordHash = row.PasswordHash, Keys = (int)row.Keys,
        CreatedAt = Times.Read(row.CreatedAt),
    };

    private Account? One(string rest, object parameters) => Read(scope => scope.First<Row>($"{Columns} {rest}", parameters)) is { } row ? Account(row) : null;

    private T Read<T>(Func<ReadScope, T> work) => Guard(() =>
    {
        using var scope = _database.Read();
        return work(scope);
    });

    private T Write<T>(Func<WriteScope, T> work) => Guard(() => _database.Write(work));

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (_database.Explain(e) is { } explained)
        {
            throw explained;
        }
    }
}
