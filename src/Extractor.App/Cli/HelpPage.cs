using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Extractor.App.Output;

namespace Extractor.App.Cli;

/// <summary>Prints what a command does, its arguments and options, and an example, in the user's language.</summary>
internal sealed class HelpPage(Shell shell) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitCode.Done;
    }

    private void Write(Command command)
    {
        var messages = shell.Messages;
        var name = command is Verb verb ? $"extractor {verb.FullName}" : "extractor";
        shell.Out.WriteLine($"{name} — {command.Description}");
        shell.Out.WriteLine();
        shell.Out.WriteLine($"{messages["help.usage"]} {Usage(name, command)}");
        Section("help.commands", command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description)));
        Section("help.arguments", command.Arguments.Select(a => (a.Name, a.Description)));
        Section("help.options", command.Options.Where(o => !o.Recursive).Select(Row));
        Symbol root = command;
        while (root.Parents.FirstOrDefault() is { } above)
        {
            root = above;
        }

        Section("help.global", ((Command)root).Options.Where(o => o.Recursive).Select(Row));
        if (messages.Find($"{(command as Verb)?.FullName ?? "extractor"}.example") is { } example)
        {
            shell.Out.WriteLine();
            shell.Out.WriteLine(messages["help.example"]);
            foreach (var line in example.Split('\n'))
            {
                shell.Out.WriteLine($"  {line}");
            }
        }
    }

    private void Section(string title, IEnumerable<(string Name, string? Description)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        shell.Out.WriteLine();
        shell.Out.WriteLine(shell.Messages[title]);
        var width = Math.Min(28, all.Max(r => DisplayWidth.Of(r.Name)));
        foreach (var (name, description) in all)
        {
            var lines = (description ?? "").Split('\n');
            var first = new StringBuilder("  ").Append(name);
            if (DisplayWidth.Of(name) > width)
            {
                shell.Out.WriteLine(first);
                first.Clear().Append(' ', width + 2);
            }
            else
            {
                first.Append(' ', width - DisplayWidth.Of(name));
            }

            shell.Out.WriteLine($"{first}  {lines[0]}");
            foreach (var line in lines.Skip(1))
            {
                shell.Out.WriteLine($"{new string(' ', width + 4)}{line}");
            }
        }
    }

    private static (string Name, string? Description) Row(Option option) =>
        (option.HelpName is { } value ? $"{option.Name} {value}" : option.Name, option.Description);

    private string Usage(string name, Command command)
    {
        var usage = new StringBuilder(name);
        if (command.Subcommands.Count > 0)
        {
            usage.Append(' ').Append(shell.Messages["help.COMMAND"]);
        }

        foreach (var argument in command.Arguments)
        {
            var many = argument.Arity.MaximumNumberOfValues > 1 ? "…" : "";
            usage.Append(argument.Arity.MinimumNumberOfValues > 0 ? $" {argument.Name}{many}" : $" [{argument.Name}{many}]");
        }

        return usage.Append(' ').Append(shell.Messages["help.OPTIONS"]).ToString();
    }
}
