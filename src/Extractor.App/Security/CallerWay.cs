namespace Extractor.App.Security;

/// <summary>How a caller is known.</summary>
internal enum CallerWay
{
    Unknown,

    /// <summary>The server can only be reached from this machine and asks nobody.</summary>
    Local,

    /// <summary>By a key, which a page of another site cannot send.</summary>
    Key,

    /// <summary>By a cookie, which browsers send unasked.</summary>
    Session,
}
