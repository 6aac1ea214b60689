using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.App.Review;
using Extractor.Facts;
using Extractor.Storage.Queries;

namespace Extractor.App.Commands;

/// <summary>What a changed pipeline would do to the stored facts.</summary>
internal static class RulesDiffCommand
{
    public static void AddTo(Verb rules, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("diff", shell, rules);
        var query = verb.AddArguments("QUERY", required: false);
        var format = verb.AddChoice("--format", "table", "jsonl");
        var limit = verb.AddCount("--limit");
        verb.Runs(parse =>
        {
            var wanted = Query.Parse(string.Join(' ', parse.GetValue(query) ?? []));
            using var store = StoreAccess.OpenExisting(global.Store(parse), shell, global.PipelineFolder(parse));
            var pipeline = global.LoadPipeline(parse, store);
            var (documents, failures) = (0, 0);
            var changes = new PipelineDiff(store, pipeline).Run(
                wanted,
                () => Interlocked.Increment(ref documents),
                (path, reason) =>
                {
                    Interlocked.Increment(ref failures);
                    lock (shell)
                    {
                        shell.Say("file.failed", path, reason);
                    }
                },
                shell.Cancellation);
            if (parse.GetValue(format) == "jsonl")
            {
                WriteLines(changes, shell);
            }
            else
            {
                WriteTable(changes, parse.GetValue(limit) ?? 20, documents, shell);
            }

            return failures > 0 ? ExitCode.Failed : ExitCode.Done;
        });
    }

    private static void WriteTable(IReadOnlyList<FactChange> changes, int limit, int documents, Shell shell)
    {
        var messages = shell.Messages;
        shell.Out.WriteLine(messages.Format("diff.documents", documents, changes.Select(c => c.Document).Distinct().Count()));
        var counts = new TextTable([.. "diff.change pending accepted corrected rejected".Split(' ').Select(k => k == "diff.change" ? messages[k] : k)]);
        foreach (var kind in new[] { "gained", "lost", "changed" })
        {
            counts.Add([messages[$"diff.{kind}"], .. new[] { "pending", "accepted", "corrected", "rejected" }.Select(s => Number(changes.Count(c => c.Kind == kind && c.State == s)))]);
        }

        counts.Write(shell.Out, shell.Width);
        var rules = new TextTable(messages["column.rule"], messages["diff.gained"], messages["diff.lost"], messages["diff.changed"]);
        foreach (var rule in changes.GroupBy(c => c.Rule).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            rules.Add(rule.Key, Number(rule.Count(c => c.Kind == "gained")), Number(rule.Count(c => c.Kind == "lost")), Number(rule.Count(c => c.Kind == "changed")));
        }

        if (rules.Count > 0)
        {
            shell.Out.WriteLine();
            rules.Write(shell.Out, shell.Width);
            shell.Out.WriteLine();
        }

        foreach (var change in changes.OrderByDescending(c => c.Contradicts).Take(limit))
        {
            shell.Out.WriteLine($"{messages[$"diff.{change.Kind}"]} [{change.State}]{(change.Contradicts ? " !" : "")}  {change.Rule}  {change.Document}");
            shell.Out.WriteLine(change.Before is { } before ? $"  - {Line(before)}" : $"  + {Line(change.After!)}");
            if (change is { Before: not null, After: { } after })
            {
                shell.Out.WriteLine($"  + {Line(after)}");
            }
        }

        if (changes.Count(c => c.Contradicts) is > 0 and var contradictions)
        {
            shell.Say("diff.contradicts", contradictions);
        }
    }

    private static string Line(Fact fact) => $"{fact.Kind} {fact.Quote.ReplaceLineEndings("⏎")}: {FactValueText.Of(fact)} {FactSummary.Of(fact)}";

    private static void WriteLines(IReadOnlyList<FactChange> changes, Shell shell)
    {
        using var line = new JsonLine(shell.Out);
        foreach (var change in changes)
        {
            line.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("change", change.Kind);
                json.WriteString("state", change.State);
                json.WriteBoolean("contradicts", change.Contradicts);
                json.WriteString("document", change.Document);
                json.WriteString("rule", change.Rule);
                foreach (var (name, fact) in new[] { ("before", change.Before), ("after", change.After) })
                {
                    json.WritePropertyName(name);
                    if (fact is null)
                    {
                        json.WriteNullValue();
                    }
                    else
                    {
                        FactJson.WriteFact(json, change.Document, fact);
                    }
                }

                json.WriteEndObject();
            });
        }
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
