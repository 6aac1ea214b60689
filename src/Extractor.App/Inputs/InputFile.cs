using System.Text;
using Extractor.App.Cli;
using Extractor.Documents;

namespace Extractor.App.Inputs;

/// <summary>Reads what the user names: a file, or <c>-</c> for standard input.</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    /// <exception cref="UserException">It cannot be read; the message says why, without the name.</exception>
    public static Source Read(string path, Shell shell) => new(path, Bytes(path, shell));

    /// <summary>The same for a command that reads one file: the message names it.</summary>
    /// <exception cref="UserException">It cannot be read.</exception>
    public static Source ReadNamed(string path, Shell shell)
    {
        try
        {
            return Read(path, shell);
        }
        catch (UserException x)
        {
            throw shell.Failure("file.failed", path, x.Message);
        }
    }

    /// <summary>The lines of a UTF-8 text, without their ends; the last one too where no line feed closes it.</summary>
    /// <exception cref="UserException">It cannot be read.</exception>
    public static IEnumerable<string> ReadLines(string path, Shell shell)
    {
        using var reader = new StreamReader(Open(path, shell), new UTF8Encoding(false));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    /// <summary>A stream of the file's bytes or of standard input.</summary>
    /// <exception cref="UserException">It cannot be opened.</exception>
    public static Stream Open(string path, Shell shell)
    {
        try
        {
            return path == StandardInput ? shell.OpenInput() : File.OpenRead(path);
        }
        catch (Exception x) when (x is IOException or UnauthorizedAccessException)
        {
            throw Reason(path, x, shell);
        }
    }

    private static byte[] Bytes(string path, Shell shell)
    {
        try
        {
            if (path != StandardInput)
            {
                return File.ReadAllBytes(path);
            }

            using var input = shell.OpenInput();
            using var memory = new MemoryStream();
            input.CopyTo(memory);
            return memory.ToArray();
        }
        catch (Exception x) when (x is IOException or UnauthorizedAccessException)
        {
            throw Reason(path, x, shell);
        }
    }

    private static UserException Reason(string path, Exception exception, Shell shell) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => shell.Failure("file.missing"),
        _ when Directory.Exists(path) => shell.Failure("file.folder"),
        UnauthorizedAccessException => shell.Failure("file.forbidden"),
        _ => shell.Failure("file.unreadable", exception.Message),
    };
}
