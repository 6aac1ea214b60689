namespace Extractor.App.Security;

/// <summary>How much one caller may ask for.</summary>
/// <remarks>An endpoint that takes files says <c>.TakesUploads(limits)</c>; all others take <see cref="BodyBytes"/>.</remarks>
internal sealed record Limits
{
    /// <summary>Of any request but an upload.</summary>
    public long BodyBytes { get; init; } = 1 << 20;

    /// <summary>Of one upload, all files together.</summary>
    public long UploadBytes { get; init; } = 256L << 20;

    public int UploadFiles { get; init; } = 1000;

    /// <summary>Attempts to log in that one machine has in a minute.</summary>
    public int LoginsPerMinute { get; init; } = 10;

    /// <summary>Wrong passwords for one name before it has to wait.</summary>
    public int WrongPasswords { get; init; } = 8;

    public TimeSpan WrongPasswordsWait { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Requests of one account in a second, in the long run; where nobody logs in there is no limit.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>Requests it may have saved up.</summary>
    public int RequestsAtOnce { get; init; } = 300;

    public TimeSpan Session { get; init; } = TimeSpan.FromHours(12);
}
