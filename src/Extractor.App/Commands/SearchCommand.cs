using System.CommandLine;
using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Commands;

internal static class SearchCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("search", shell);
        var words = verb.AddArguments("QUERY", required: false);
        var format = verb.AddChoice("--format", "table", "jsonl", "csv");
        var limit = verb.AddCount("--limit");
        var after = verb.AddText("--after", "CURSOR");
        var sort = verb.AddChoice("--sort", [.. Enum.GetNames<FactOrder>().Select(n => n.ToLowerInvariant())]);
        var runs = new RunOptions(verb, shell);
        verb.Runs(parse =>
        {
            var query = Query.Parse(string.Join(' ', parse.GetValue(words) ?? []));
            using var store = StoreAccess.OpenExisting(global.Store(parse), shell, global.PipelineFolder(parse));
            var page = store.Search(runs.Of(query, parse, store), new PageRequest
            {
                Limit = parse.GetValue(limit) ?? 20,
                Cursor = parse.GetValue(after),
                Sort = Enum.Parse<FactOrder>(parse.GetValue(sort)!, ignoreCase: true),
            });
            Write(page, parse.GetValue(format)!, shell);
            return ExitCode.Done;
        });
        return verb;
    }

    private static void Write(FactPage page, string format, Shell shell)
    {
        switch (format)
        {
            case "jsonl":
                using (var line = new JsonLine(shell.Out))
                {
                    foreach (var found in page.Items)
                    {
                        line.Write(json => FactJson.WriteFact(json, found.Document, found.Fact, found.State, found.Matches));
                    }
                }

                break;
            case "csv":
                CsvRow.Write(shell.Out, FactColumns.Names);
                foreach (var found in page.Items)
                {
                    CsvRow.Write(shell.Out, FactColumns.Cells(found.Document, found.Fact, found.State));
                }

                break;
            default:
                WriteTable(page, shell);
                break;
        }

        if (page.Total == 0)
        {
            shell.Say("search.none");
        }
        else if (page.Next is not null)
        {
            shell.Say("search.more", page.Items.Count, page.TotalIsCapped ? $"{page.Total}+" : $"{page.Total}", page.Next);
        }
    }

    private static void WriteTable(FactPage page, Shell shell)
    {
        if (page.Items.Count == 0)
        {
            return;
        }

        var table = new TextTable([.. "column.kind column.text column.value column.meaning column.published column.document".Split(' ').Select(k => shell.Messages[k])]);
        foreach (var found in page.Items)
        {
            var published = found.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
            table.Add(found.Fact.Kind, found.Fact.Quote.ReplaceLineEndings("⏎"), FactValueText.Of(found.Fact), FactSummary.Of(found.Fact), published, found.Document);
        }

        table.Write(shell.Out, shell.Width);
    }
}
