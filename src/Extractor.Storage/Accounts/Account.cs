namespace Extractor.Storage.Accounts;

/// <summary>Someone or something that may come in.</summary>
public sealed record Account
{
    public required long AccountId { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    /// <summary>Null for an account that only has keys.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>How many API keys it has.</summary>
    public required int Keys { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
