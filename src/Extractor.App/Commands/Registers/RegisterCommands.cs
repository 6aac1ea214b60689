using System.CommandLine;
using System.Text.Json;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.App.Registers;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Commands.Registers;

/// <summary>The registers: titled documents; targets with later actual values; people and what they said.</summary>
internal static class RegisterCommands
{
    public static Command Policies(Shell shell, GlobalOptions global) => Create("policies", shell, global, PolicyRegister.Read, ["title", "category", "aliases", "number", "issuers", "date", "articles", "targets"],
        e => [e.Title, shell.Messages[$"register.category.{e.Category}"], Join(e.Aliases), e.Number ?? "", Join(e.Issuers), e.Date ?? "", $"{e.Articles.Count}", $"{e.Targets.Count}"],
        (json, e) =>
        {
            json.WriteString("title", e.Title);
            json.WriteString("category", e.Category);
            WriteTexts(json, "aliases", e.Aliases);
            json.WriteString("number", e.Number);
            WriteTexts(json, "issuers", e.Issuers);
            json.WriteString("date", e.Date);
            WriteTexts(json, "articles", e.Articles);
            WriteFacts(json, "targets", e.Targets);
            WriteFacts(json, "mentions", e.Mentions);
        });

    public static Command Targets(Shell shell, GlobalOptions global) => Create("targets", shell, global, TargetTracker.Read, ["by", "title", "target", "actual", "reached"],
        e =>
        [
            e.Target.Fact.TextOf("period") ?? "", e.Target.Fact.TextOf("indicator") ?? "", FactValueText.Of(e.Target.Fact),
            e.Actual is { } actual ? $"{FactValueText.Of(actual.Fact)} ({actual.Fact.TextOf("period")})" : "",
            e.Unlike is { } unlike ? shell.Messages[$"register.unlike.{unlike}"] : e.Reached switch { true => shell.Messages["register.yes"], false => shell.Messages["register.not-yet"], _ => "" },
        ],
        (json, e) =>
        {
            WriteFacts(json, "target", [e.Target]);
            WriteFacts(json, "actual", e.Actual is { } actual ? [actual] : []);
            if (e.Reached is { } reached)
            {
                json.WriteBoolean("reached", reached);
            }

            if (e.Unlike is not null)
            {
                json.WriteString("unlike", e.Unlike);
            }
        });

    public static Command Experts(Shell shell, GlobalOptions global) => Create("experts", shell, global, ExpertRegister.Read, ["name", "affiliation", "titles", "articles", "said"],
        e => [e.Name, e.Affiliation ?? "", Join(e.Titles), $"{e.Articles.Count}", Join(e.Said.Select(s => s.Fact.Quote))],
        (json, e) =>
        {
            json.WriteString("name", e.Name);
            json.WriteString("affiliation", e.Affiliation);
            WriteTexts(json, "titles", e.Titles);
            WriteTexts(json, "articles", e.Articles);
            WriteFacts(json, "said", e.Said);
            WriteFacts(json, "mentions", e.Mentions);
        });

    private static Verb Create<T>(
        string name, Shell shell, GlobalOptions global, Func<IFactStore, Query, IReadOnlyList<T>> read, string[] columns, Func<T, string[]> cells, Action<Utf8JsonWriter, T> write)
    {
        var verb = new Verb(name, shell);
        var query = verb.AddArguments("QUERY", required: false);
        var format = verb.AddChoice("--format", "table", "jsonl");
        var limit = verb.AddCount("--limit");
        verb.Runs(parse =>
        {
            var wanted = Query.Parse(string.Join(' ', parse.GetValue(query) ?? []));
            using var store = StoreAccess.OpenExisting(global.Store(parse), shell, global.PipelineFolder(parse));
            var entries = read(store, wanted);
            if (parse.GetValue(format) == "jsonl")
            {
                using var line = new JsonLine(shell.Out);
                foreach (var entry in entries.Take(parse.GetValue(limit) ?? int.MaxValue))
                {
                    line.Write(json =>
                    {
                        json.WriteStartObject();
                        write(json, entry);
                        json.WriteEndObject();
                    });
                }
            }
            else if (entries.Count > 0)
            {
                var table = new TextTable([.. columns.Select(c => shell.Messages[$"register.{c}"])]);
                foreach (var entry in entries.Take(parse.GetValue(limit) ?? 50))
                {
                    table.Add(cells(entry));
                }

                table.Write(shell.Out, shell.Width);
            }
            else
            {
                shell.Say("search.none");
            }

            if (shell.Messages.Find($"register.note.{name}") is { } note && parse.GetValue(format) == "table")
            {
                shell.Error.WriteLine(note);
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static string Join(IEnumerable<string> texts) => string.Join("; ", texts);

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteFacts(Utf8JsonWriter json, string name, IEnumerable<StoredFact> facts)
    {
        json.WriteStartArray(name);
        foreach (var fact in facts)
        {
            FactJson.WriteFact(json, fact.Document, fact.Fact, fact.State);
        }

        json.WriteEndArray();
    }
}
