using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Jobs;
using Extractor.App.Web;

namespace Extractor.App.Commands;

internal static class ServeCommand
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("serve", shell);
        var urls = verb.AddText("--urls", "U");
        var work = new WorkOptions(verb);
        var watch = verb.AddTexts("--watch", "DIR");
        verb.RunsAsync(async parse =>
        {
            var addresses = ServeAddress.Read(parse.GetValue(urls) ?? DefaultUrl, shell);
            using var store = StoreAccess.Open(global.Store(parse));
            var site = new Site { Shell = shell, Store = store, Pipeline = global.LoadPipeline(parse), PipelineFolder = global.PipelineFolder(parse) };
            var workers = work.Read(parse, "serve") with { Watch = parse.GetValue(watch) ?? [] };
            await using var app = WebHost.Build(
                site, addresses, services => services.AddExtractorJobs(global.Store(parse), store, new ArticleExtractor(site.Pipeline, shell), shell, workers));
            await WebHost.RunAsync(app, shell);
            return ExitCode.Done;
        });
        return verb;
    }
}
