namespace Extractor.Storage.Accounts;

/// <summary>What an account may do; each may do what those before it may.</summary>
public enum Role
{
    /// <summary>Looks things up, and keeps searches of its own.</summary>
    Reader,

    /// <summary>Decides on facts, uploads articles, and steers the jobs that load them.</summary>
    Reviewer,

    /// <summary>Changes what holds for everyone, and reads the audit log.</summary>
    Admin,
}
