using System.Text;
using Extractor.App.Cli;

namespace Extractor.App.Tests;

/// <summary>A shell without a console: English, no environment, no terminal.</summary>
internal static class MemoryShell
{
    public static Shell Create(string input = "", TextWriter? output = null, TextWriter? error = null, IReadOnlyList<string>? args = null, CancellationToken? cancellation = null) => new()
    {
        OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        Out = output ?? TextWriter.Null,
        Error = error ?? TextWriter.Null,
        Messages = MessageCatalog.Read(MessageCatalog.Language(args ?? [], _ => null)),
        Environment = _ => null,
        Cancellation = cancellation ?? TestContext.Current.CancellationToken,
    };
}
