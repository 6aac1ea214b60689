using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Output;
using Extractor.Documents;
using Extractor.Loading;

namespace Extractor.App.Commands;

internal static class ExtractCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("extract", shell);
        var files = verb.AddArguments("FILE");
        var format = verb.AddChoice("--format", "jsonl", "json", "csv", "table", "html");
        var published = verb.AddDate("--published");
        var audit = verb.AddFlag("--audit");
        var metadata = verb.AddText("--metadata", "CSV");
        verb.Runs(parse =>
        {
            var table = parse.GetValue(metadata) is { } csv ? InputTable.Read(csv, shell) : InputTable.None;
            var extractor = new ArticleExtractor(global.LoadPipeline(parse), shell);
            using var inputs = new InputSet(shell, LoaderLimits.Default, table);
            using var writer = ExtractionWriters.Create(parse.GetValue(format)!, shell);
            var code = ExitCode.Done;
            foreach (var item in inputs.Items(parse.GetValue(files)!))
            {
                shell.Cancellation.ThrowIfCancellationRequested();
                if (!Write(item, inputs, extractor, parse.GetValue(published), parse.GetValue(audit), writer, shell))
                {
                    code = ExitCode.Failed;
                }
            }

            return code;
        });
        return verb;
    }

    private static bool Write(
        InputItem item, InputSet inputs, ArticleExtractor extractor, DateOnly? published, bool audit, IExtractionWriter writer, Shell shell)
    {
        var whole = true;
        try
        {
            foreach (var result in extractor.Extract(inputs.Read(item), item.Facets with { Published = published ?? item.Facets.Published }, audit))
            {
                if (result.Extraction is { } extraction)
                {
                    writer.Write(extraction);
                }
                else
                {
                    shell.Say("file.failed", result.Path, result.Failure!.Message);
                    whole = false;
                }
            }
        }
        catch (DocumentException x)
        {
            shell.Say("file.failed", item.Path, x.Message);
            whole = false;
        }

        return whole;
    }
}
