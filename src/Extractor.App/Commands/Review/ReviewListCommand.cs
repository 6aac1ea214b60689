using System.CommandLine;
using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.App.Review;
using Extractor.Storage.Queries;

namespace Extractor.App.Commands.Review;

internal static class ReviewListCommand
{
    public static void AddTo(Verb review, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("list", shell, review);
        var query = verb.AddArguments("QUERY", required: false);
        var format = verb.AddChoice("--format", "table", "jsonl");
        var limit = verb.AddCount("--limit");
        var after = verb.AddText("--after", "PLACE");
        var reviewer = verb.AddText("--reviewer", "NAME");
        var assigned = verb.AddFlag("--assigned");
        verb.Runs(parse =>
        {
            var wanted = Query.Parse(string.Join(' ', parse.GetValue(query) ?? []));
            using var store = ReviewCommand.Open(parse, shell, global);
            var page = new ReviewQueue(store).List(new QueueRequest
            {
                Query = wanted,
                Limit = parse.GetValue(limit) ?? 20,
                After = parse.GetValue(after),
                Reviewer = parse.GetValue(assigned) ? ReviewCommand.Reviewer(parse, reviewer, shell) : parse.GetValue(reviewer),
                AssignedOnly = parse.GetValue(assigned),
            });
            if (parse.GetValue(format) == "jsonl")
            {
                using var line = new JsonLine(shell.Out);
                foreach (var item in page.Items)
                {
                    line.Write(json => ReviewJson.Write(json, item, shell.Messages));
                }
            }
            else
            {
                WriteTable(page, shell);
            }

            if (page.Total == 0)
            {
                shell.Say("review.list.none");
            }
            else
            {
                shell.Say("review.list.count", page.Items.Count, page.IsCapped ? $"{page.Total}+" : $"{page.Total}");
                if (page.IsCapped)
                {
                    shell.Say("review.list.capped", ReviewQueue.OfEachSource);
                }

                if (page.Next is not null)
                {
                    shell.Say("review.list.more", page.Next);
                }
            }

            return ExitCode.Done;
        });
    }

    private static void WriteTable(QueuePage page, Shell shell)
    {
        if (page.Items.Count == 0)
        {
            return;
        }

        var table = new TextTable([.. "review.risk review.name column.kind column.text column.meaning review.reasons column.document".Split(' ').Select(k => shell.Messages[k])]);
        foreach (var item in page.Items)
        {
            var (kind, text, meaning) = item.Fact is { } fact
                ? (fact.Fact.Kind, fact.Fact.Quote, $"{FactValueText.Of(fact.Fact)} {FactSummary.Of(fact.Fact)}".Trim())
                : (item.Remark!.Code, item.Remark.Text, item.Remark.Context);
            table.Add(
                item.Risk.ToString("0.00", CultureInfo.InvariantCulture), item.Name[..12], kind, text.ReplaceLineEndings("⏎"), meaning.ReplaceLineEndings("⏎"),
                string.Join("; ", item.Reasons.Select(r => QueueReasons.Words(r, shell.Messages))), item.Document);
        }

        table.Write(shell.Out, shell.Width);
    }
}
