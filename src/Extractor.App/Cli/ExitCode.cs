namespace Extractor.App.Cli;

/// <summary>What the process says to the one that started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Understood and failed, or some inputs failed and the rest is done.</summary>
    public const int Failed = 1;

    public const int Usage = 2;

    /// <summary>Stopped by the user; what was done is kept.</summary>
    public const int Interrupted = 130;
}
