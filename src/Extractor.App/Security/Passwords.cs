using Extractor.Storage.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Extractor.App.Security;

/// <summary>Hashes passwords with the framework's hasher: PBKDF2 with HMAC-SHA512, a salt for each.</summary>
internal sealed class Passwords
{
    public const int ShortestPassword = 8;

    private const int Iterations = 210_000;

    private readonly PasswordHasher<string> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly Lazy<string> _nobody;

    public Passwords() => _nobody = new Lazy<string>(() => Hash(Secrets.New()));

    public string Hash(string password) => _hasher.HashPassword("", password);

    /// <summary>Whether it is the account's password. An unknown name takes as long as a wrong password.</summary>
    /// <param name="better">A stronger hash to store instead, where there is one.</param>
    public bool Verify(Account? account, string password, out string? better)
    {
        var result = _hasher.VerifyHashedPassword("", account?.PasswordHash ?? _nobody.Value, password);
        var right = account?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
        better = right && result == PasswordVerificationResult.SuccessRehashNeeded ? Hash(password) : null;
        return right;
    }
}
