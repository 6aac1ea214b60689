using Extractor.App.Cli;
using Microsoft.Extensions.Logging;

namespace Extractor.App.Web;

/// <summary>Warnings of the server as lines on the error stream; a stack trace only on request (EXTRACTOR_DEBUG).</summary>
internal sealed class ShellLog(Shell shell) : ILoggerProvider, ILogger
{
    private readonly Lock _lock = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        lock (_lock)
        {
            shell.Error.WriteLine(exception is null ? formatter(state, null) : $"{formatter(state, null)} {exception.Message}");
            if (exception is not null && shell.Environment("EXTRACTOR_DEBUG") is { Length: > 0 })
            {
                shell.Error.WriteLine(exception);
            }
        }
    }

    public void Dispose()
    {
    }
}
