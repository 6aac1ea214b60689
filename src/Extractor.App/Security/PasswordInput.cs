using System.Text;
using Extractor.App.Cli;

namespace Extractor.App.Security;

/// <summary>Asks for a password: unseen on a terminal, else the first line of standard input.</summary>
internal static class PasswordInput
{
    /// <exception cref="UsageException">There is none, or it is too short.</exception>
    public static string Read(Shell shell)
    {
        var password = shell.InputIsTerminal ? FromTerminal(shell) : FromInput(shell);
        if (password.Length == 0)
        {
            throw shell.Misuse("users.no-password");
        }

        return password.Length >= Passwords.ShortestPassword ? password : throw shell.Misuse("users.short", Passwords.ShortestPassword);
    }

    private static string FromInput(Shell shell)
    {
        using var reader = new StreamReader(shell.OpenInput(), Encoding.UTF8);
        return reader.ReadLine() ?? "";
    }

    private static string FromTerminal(Shell shell)
    {
        shell.Error.Write(shell.Messages["users.prompt"] + " ");
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        shell.Error.WriteLine();
        return typed.ToString();
    }
}
