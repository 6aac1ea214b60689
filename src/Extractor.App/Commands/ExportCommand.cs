using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.Storage;
using Extractor.Storage.Exporting;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Commands;

internal static class ExportCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("export", shell);
        var query = verb.AddArguments("QUERY", required: false);
        var format = verb.AddChoice("--format", "jsonl", "csv", "xlsx", "webanno", "sqlite", "gold");
        var output = verb.AddText("--output", "FILE");
        var runs = new RunOptions(verb, shell);
        verb.Runs(parse =>
        {
            var wanted = Query.Parse(string.Join(' ', parse.GetValue(query) ?? []));
            var file = parse.GetValue(output) is "-" ? null : parse.GetValue(output);
            var binary = parse.GetValue(format) is "xlsx" or "sqlite";
            if (binary && file is null && shell.Width is not null)
            {
                throw shell.Misuse("export.terminal", parse.GetValue(format));
            }

            using var store = StoreAccess.OpenExisting(global.Store(parse), shell, global.PipelineFolder(parse));
            if (parse.GetValue(format) == "gold")
            {
                shell.Say("export.done", GoldExport.Write(store, wanted, file ?? throw shell.Misuse("export.gold-folder"), shell));
                return ExitCode.Done;
            }

            var facts = Stoppable(store.Stream(runs.Of(wanted, parse, store)), shell);
            var count = parse.GetValue(format) switch
            {
                "sqlite" => WriteDatabase(facts, file, shell),
                "xlsx" => WriteStream(file, shell, stream => SpreadsheetExport.Write(facts, stream)),
                "webanno" => WriteStream(file, shell, stream => WebAnnotationExport.Write(facts, stream)),
                var text => WriteText(file, shell, writer => text == "csv" ? WriteCsv(facts, writer) : WriteLines(facts, writer)),
            };
            shell.Say("export.done", count);
            return ExitCode.Done;
        });
        return verb;
    }

    private static IEnumerable<StoredFact> Stoppable(IEnumerable<StoredFact> facts, Shell shell)
    {
        foreach (var fact in facts)
        {
            shell.Cancellation.ThrowIfCancellationRequested();
            yield return fact;
        }
    }

    private static long WriteLines(IEnumerable<StoredFact> facts, TextWriter writer)
    {
        using var line = new JsonLine(writer);
        long count = 0;
        foreach (var found in facts)
        {
            line.Write(json => FactJson.WriteFact(json, found.Document, found.Fact, found.State));
            count++;
        }

        return count;
    }

    private static long WriteCsv(IEnumerable<StoredFact> facts, TextWriter writer)
    {
        CsvRow.Write(writer, FactColumns.Names);
        long count = 0;
        foreach (var found in facts)
        {
            CsvRow.Write(writer, FactColumns.Cells(found.Document, found.Fact, found.State));
            count++;
        }

        return count;
    }

    private static long WriteText(string? file, Shell shell, Func<TextWriter, long> write)
    {
        if (file is null)
        {
            return write(shell.Out);
        }

        return WriteStream(file, shell, stream =>
        {
            using var writer = new StreamWriter(stream) { NewLine = "\n" };
            return write(writer);
        });
    }

    /// <summary>A file is written beside its place and put there when it is whole, so that a cut-off one is never taken for the whole.</summary>
    private static long WriteStream(string? file, Shell shell, Func<Stream, long> write)
    {
        if (file is null)
        {
            // A workbook is written with going back, which standard output cannot.
            using var memory = new TemporaryFile();
            var count = memory.Write(write);
            using var binary = shell.OpenBinaryOutput();
            memory.CopyTo(binary);
            return count;
        }

        var unfinished = file + ".unfinished";
        try
        {
            long count;
            using (var stream = File.Create(unfinished))
            {
                count = write(stream);
            }

            File.Move(unfinished, file, overwrite: true);
            return count;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static long WriteDatabase(IEnumerable<StoredFact> facts, string? file, Shell shell)
    {
        if (file is not null)
        {
            return SqliteExport.Write(facts, file);
        }

        using var temporary = new TemporaryFile();
        var count = SqliteExport.Write(facts, temporary.Path);
        using var binary = shell.OpenBinaryOutput();
        temporary.CopyTo(binary);
        return count;
    }
}
