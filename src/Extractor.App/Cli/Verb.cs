using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Extractor.App.Cli;

/// <summary>
/// A command whose words come from the message catalogue: what it does (key: its name), an example (<c>NAME.example</c>),
/// and what each argument and option means (<c>NAME.FILE</c>, <c>NAME.--format</c>). A verb below another is called by
/// both names (<c>rules test</c>).
/// </summary>
internal sealed class Verb : Command
{
    private readonly Shell _shell;

    public Verb(string name, Shell shell, Verb? above = null)
        : base(name, shell.Messages[above is null ? name : $"{above.FullName} {name}"])
    {
        _shell = shell;
        FullName = above is null ? name : $"{above.FullName} {name}";
        above?.Add(this);
    }

    public string FullName { get; }

    public Argument<string[]> AddArguments(string name, bool required = true)
    {
        var argument = new Argument<string[]>(name)
        {
            Arity = required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
            Description = _shell.Messages[$"{FullName}.{name}"],
        };
        return Guard(argument);
    }

    public Argument<string?> AddArgument(string name, bool required = false)
    {
        var argument = new Argument<string?>(name)
        {
            Arity = required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
            Description = _shell.Messages[$"{FullName}.{name}"],
        };
        return Guard(argument);
    }

    /// <summary>An option that takes one of a few words; the first is the default.</summary>
    public Option<string> AddChoice(string name, params string[] words)
    {
        var option = Described(new Option<string>(name) { HelpName = string.Join('|', words), DefaultValueFactory = _ => words[0] });
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value))
            {
                result.AddError(_shell.Messages.Format("usage.choice", name, token.Value, string.Join(", ", words)));
            }
        });
        return option;
    }

    public Option<bool> AddFlag(string name) => Described(new Option<bool>(name) { Arity = ArgumentArity.Zero });

    public Option<string?> AddText(string name, string helpName) => Described(new Option<string?>(name) { HelpName = helpName });

    /// <summary>An option that may be repeated.</summary>
    public Option<string[]> AddTexts(string name, string helpName) => Described(new Option<string[]>(name) { HelpName = helpName });

    public Option<DateOnly?> AddDate(string name) => Described(new Option<DateOnly?>(name)
    {
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            result.AddError(_shell.Messages.Format("usage.date", name, text));
            return null;
        },
    });

    /// <summary>An option that takes a whole number of at least <paramref name="least"/>.</summary>
    public Option<int?> AddCount(string name, int least = 1) => Described(new Option<int?>(name)
    {
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= least)
            {
                return count;
            }

            result.AddError(_shell.Messages.Format("usage.count", name, text, least));
            return null;
        },
    });

    /// <summary>What the verb does; the result is the exit code.</summary>
    public void Runs(Func<ParseResult, int> action) => SetAction(action);

    /// <summary>The same for what waits most of its time.</summary>
    public void RunsAsync(Func<ParseResult, Task<int>> action) => SetAction((parse, _) => action(parse));

    private T Described<T>(T option)
        where T : Option
    {
        option.Description = _shell.Messages[$"{FullName}.{option.Name}"];
        Add(option);
        return option;
    }

    /// <summary>The parser takes an unknown option for an argument; a mistyped --format must not be read as a file.</summary>
    private T Guard<T>(T argument)
        where T : Argument
    {
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal) && t.Type != TokenType.DoubleDash))
            {
                result.AddError(_shell.Messages.Format("usage.unknown-option", token.Value));
            }
        });
        Add(argument);
        return argument;
    }
}
