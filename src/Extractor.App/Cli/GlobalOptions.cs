using System.CommandLine;
using Extractor.App.Words;
using Extractor.Pipelines;
using Extractor.Storage;

namespace Extractor.App.Cli;

/// <summary>The options every verb knows, and what they lead to.</summary>
internal sealed class GlobalOptions
{
    private readonly Shell _shell;
    private readonly Option<string?> _store;
    private readonly Option<string?> _pipeline;

    public GlobalOptions(Shell shell, RootCommand root)
    {
        _shell = shell;
        _store = Add(root, "--store", "STORE");
        _pipeline = Add(root, "--pipeline", "DIR");
        Add(root, "--lang", "zh|en").Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not (MessageCatalog.English or MessageCatalog.Chinese))
            {
                result.AddError(shell.Messages.Format("usage.choice", "--lang", token.Value, "zh, en"));
            }
        });
    }

    /// <summary>Where facts are kept: the option, EXTRACTOR_STORE, or extractor.db in the working folder.</summary>
    public string Store(ParseResult parse) => Given(parse, _store, "EXTRACTOR_STORE") ?? "extractor.db";

    /// <summary>The folder of the pipeline: the option, EXTRACTOR_PIPELINE, or the one shipped beside the program.</summary>
    public string PipelineFolder(ParseResult parse) =>
        Given(parse, _pipeline, "EXTRACTOR_PIPELINE") ?? Path.Combine(AppContext.BaseDirectory, "pipelines", "policy-articles");

    /// <exception cref="UserException">There is no such folder.</exception>
    public string ExistingPipelineFolder(ParseResult parse) => PipelineFolder(parse) is var folder && Directory.Exists(folder) ? folder : throw _shell.Failure("pipeline.missing", folder);

    /// <summary>The pipeline as its folder has it; where a store is named, with the words that are adopted there.</summary>
    /// <exception cref="UserException">There is no such folder.</exception>
    /// <exception cref="PipelineException">Something in it is wrong.</exception>
    public Pipeline LoadPipeline(ParseResult parse)
    {
        using var store = Given(parse, _store, "EXTRACTOR_STORE") is { } named ? StoreAccess.OpenIfThere(named) : null;
        return LoadPipeline(parse, store);
    }

    /// <summary>The pipeline in force over a store: the folder's, with the words that are adopted there.</summary>
    /// <param name="store">Null where there is none yet.</param>
    /// <exception cref="UserException">There is no such folder.</exception>
    /// <exception cref="PipelineException">Something in it is wrong.</exception>
    public Pipeline LoadPipeline(ParseResult parse, IFactStore? store) => AmendedPipeline.Load(ExistingPipelineFolder(parse), store?.Words.Adopted() ?? []);

    private string? Given(ParseResult parse, Option<string?> option, string variable) =>
        parse.GetValue(option) is { Length: > 0 } given ? given : _shell.Environment(variable) is { Length: > 0 } set ? set : null;

    private Option<string?> Add(RootCommand root, string name, string helpName)
    {
        var option = new Option<string?>(name) { HelpName = helpName, Recursive = true, Description = _shell.Messages[$"global.{name}"] };
        root.Add(option);
        return option;
    }
}
