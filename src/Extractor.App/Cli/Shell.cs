namespace Extractor.App.Cli;

/// <summary>
/// Where a command reads and writes: data to <see cref="Out"/>, everything else to <see cref="Error"/>. One instance a
/// run; tests put memory behind it.
/// </summary>
internal sealed class Shell
{
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>UTF-8 without a byte order mark, lines ended by a line feed, flushed at the end.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>The same place for data that is no text; nothing may be written to <see cref="Out"/> beside it.</summary>
    public Func<Stream> OpenBinaryOutput { get; init; } = Console.OpenStandardOutput;

    public required TextWriter Error { get; init; }

    public required MessageCatalog Messages { get; init; }

    /// <summary>The value of an environment variable, or null.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>Columns of the terminal that data goes to; null where it goes elsewhere and lines stay whole.</summary>
    public int? Width { get; init; }

    /// <summary>Progress is drawn only then.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether someone types; a password is then asked for and not shown.</summary>
    public bool InputIsTerminal { get; init; }

    public CancellationToken Cancellation { get; init; }

    /// <summary>Tells the user something, on the error stream.</summary>
    /// <param name="key">A key of the message catalogue.</param>
    /// <param name="values">What fills its places.</param>
    public void Say(string key, params ReadOnlySpan<object?> values) => Error.WriteLine(Messages.Format(key, values));

    public UserException Failure(string key, params ReadOnlySpan<object?> values) => new(Messages.Format(key, values));

    public UsageException Misuse(string key, params ReadOnlySpan<object?> values) => new(Messages.Format(key, values));
}
