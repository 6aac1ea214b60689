using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Ingestion;
using Extractor.App.Inputs;
using Extractor.App.Jobs;
using Extractor.Storage.Queries;

namespace Extractor.App.Commands;

internal static class ReextractCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("reextract", shell);
        var query = verb.AddArguments("QUERY", required: false);
        var format = verb.AddChoice("--format", "table", "json");
        var work = new WorkOptions(verb);
        var force = verb.AddFlag("--force");
        var detach = verb.AddFlag("--detach");
        verb.RunsAsync(async parse =>
        {
            var text = string.Join(' ', parse.GetValue(query) ?? []);
            var wanted = Query.Parse(text);
            var where = global.Store(parse);
            var store = StoreAccess.OpenExisting(where, shell, global.PipelineFolder(parse));
            using var ingestor = new Ingestor(where, store, new ArticleExtractor(global.LoadPipeline(parse, store), shell), shell, work.Read(parse, "reextract"));
            var details = new IngestDetails { Query = text, Force = parse.GetValue(force) };
            return await ingestor.ReextractAsync(details, wanted, parse.GetValue(format)!, parse.GetValue(detach));
        });
        return verb;
    }
}
