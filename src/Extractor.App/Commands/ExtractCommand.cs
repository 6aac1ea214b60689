using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Output;
using Extractor.Documents;
using Extractor.Pipelines;

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
        verb.Runs(parse =>
        {
            var options = new ExtractionOptions { Published = parse.GetValue(published), Audit = parse.GetValue(audit) };
            var pipeline = global.LoadPipeline(parse);
            using var writer = ExtractionWriters.Create(parse.GetValue(format)!, shell);
            return Run(parse.GetValue(files)!, pipeline, options, writer, shell);
        });
        return verb;
    }

    private static int Run(string[] files, Pipeline pipeline, ExtractionOptions options, IExtractionWriter writer, Shell shell)
    {
        var code = ExitCode.Done;
        foreach (var file in files)
        {
            shell.Cancellation.ThrowIfCancellationRequested();
            try
            {
                foreach (var extraction in pipeline.Extract(InputFile.Read(file, shell), options))
                {
                    writer.Write(extraction);
                }
            }
            catch (Exception x) when (x is DocumentException or UserException)
            {
                shell.Say("file.failed", file, x.Message);
                code = ExitCode.Failed;
            }
        }

        return code;
    }
}
