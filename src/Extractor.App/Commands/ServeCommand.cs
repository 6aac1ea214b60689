using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Jobs;
using Extractor.App.Security;
using Extractor.App.Web;
using Extractor.App.Words;

namespace Extractor.App.Commands;

internal static class ServeCommand
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("serve", shell);
        var urls = verb.AddText("--urls", "U");
        var login = verb.AddFlag("--login");
        var certificate = verb.AddText("--certificate", "FILE");
        var key = verb.AddText("--certificate-key", "FILE");
        var work = new WorkOptions(verb);
        var watch = verb.AddTexts("--watch", "DIR");
        verb.RunsAsync(async parse =>
        {
            var addresses = ServeAddress.Read(parse.GetValue(urls) ?? DefaultUrl, shell);
            var needsLogin = parse.GetValue(login) || addresses.Any(a => !a.IsLoopback);
            Check(addresses, needsLogin, parse.GetValue(certificate), global.Store(parse), shell);
            using var proof = parse.GetValue(certificate) is { } file ? ServerCertificate.Read(file, parse.GetValue(key), shell) : null;
            using var store = StoreAccess.Open(global.Store(parse), global.PipelineFolder(parse));
            var site = new Site
            {
                Shell = shell, Store = store, InForce = new PipelineInForce(store, global.ExistingPipelineFolder(parse)), NeedsLogin = needsLogin, Certificate = proof,
            };
            var workers = work.Read(parse, "serve") with { Watch = parse.GetValue(watch) ?? [] };
            await using var app = WebHost.Build(
                site, [.. addresses.Select(a => a.Url)], services => services.AddExtractorJobs(global.Store(parse), store, site.InForce, shell, workers));
            await WebHost.RunAsync(app, shell);
            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>Beyond this machine nobody is let in unknown, so without anybody known there is nothing to serve.</summary>
    private static void Check(IReadOnlyList<ServeAddress> addresses, bool needsLogin, string? certificate, string where, Shell shell)
    {
        if (addresses.FirstOrDefault(a => a.IsHttps && certificate is null) is { } unproven)
        {
            throw shell.Misuse("serve.no-certificate", unproven.Url);
        }

        if (needsLogin)
        {
            using var store = StoreAccess.OpenIfThere(where);
            if (store?.Accounts.Any() != true)
            {
                throw shell.Misuse("serve.loopback", (addresses.FirstOrDefault(a => !a.IsLoopback) ?? addresses[0]).Url);
            }
        }

        foreach (var clear in addresses.Where(a => !a.IsLoopback && !a.IsHttps))
        {
            shell.Say("serve.clear", clear.Url);
        }
    }
}
