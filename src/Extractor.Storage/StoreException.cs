namespace Extractor.Storage;

/// <summary>The store cannot do what was asked, for a reason the user can act on: it is missing, full, locked, newer or damaged.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the same may succeed shortly, such as when the server is starting again.</summary>
    public bool IsTransient { get; init; }
}
