using System.CommandLine;
using System.CommandLine.Parsing;

namespace Extractor.App.Cli;

/// <summary>What is wrong with a command line, in the user's language.</summary>
internal static class UsageFaults
{
    public static IEnumerable<string> Of(ParseResult parse, MessageCatalog messages)
    {
        var unmatched = parse.UnmatchedTokens;
        if (unmatched.Count > 0)
        {
            var first = unmatched[0];
            var key = first.StartsWith('-') ? "usage.unknown-option"
                : parse.CommandResult.Command.Subcommands.Count > 0 ? "usage.unknown-command" : "usage.superfluous";
            return [messages.Format(key, first)];
        }

        // A missing argument is often but the echo of another fault, such as a misspelt option before it.
        return parse.Errors.OrderBy(e => e.SymbolResult is ArgumentResult { Tokens.Count: 0 } or CommandResult).Take(1).Select(e => Tell(e, messages));
    }

    /// <summary>Our own validators speak the user's language already; the parser's own findings are told anew.</summary>
    private static string Tell(ParseError error, MessageCatalog messages) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option when option.Option.Arity.MinimumNumberOfValues > 0 =>
            messages.Format("usage.value-missing", option.Option.Name),
        OptionResult { Tokens.Count: > 1 } option when option.Option.Arity.MaximumNumberOfValues == 1 =>
            messages.Format("usage.value-twice", option.Option.Name),
        ArgumentResult { Tokens.Count: 0 } argument => messages.Format("usage.argument-missing", argument.Argument.Name),
        CommandResult { Command.Subcommands.Count: > 0 } => messages["usage.command-missing"],
        CommandResult { Command.Arguments: [var argument, ..] } command when command.Tokens.Count == 0 =>
            messages.Format("usage.argument-missing", argument.Name),
        _ => error.Message,
    };
}
