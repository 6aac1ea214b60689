using System.CommandLine;
using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Output;
using Extractor.Pipelines;
using Extractor.Text;

namespace Extractor.App.Commands;

internal static class ShowCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("show", shell);
        var name = verb.AddArgument("DOCUMENT", required: true);
        var format = verb.AddChoice("--format", "text", "json", "html");
        var repairs = verb.AddFlag("--repairs");
        var published = verb.AddDate("--published");
        verb.Runs(parse =>
        {
            var document = parse.GetValue(name)!;
            var extractions = document == InputFile.StandardInput || File.Exists(document)
                ? global.LoadPipeline(parse).Extract(InputFile.ReadNamed(document, shell), new ExtractionOptions { Published = parse.GetValue(published) })
                : [Stored(document, global.Store(parse), shell)];
            Show(extractions, parse.GetValue(format)!, parse.GetValue(repairs), shell);
            return ExitCode.Done;
        });
        return verb;
    }

    private static Extraction Stored(string name, string where, Shell shell)
    {
        using var store = StoreAccess.OpenIfThere(where) ?? throw shell.Failure("show.no-file", name, where);
        var stored = store.FindDocument(name) ?? throw shell.Failure("show.unknown", name, store.Location);
        return new Extraction(stored.Document, [.. stored.Facts.Select(f => f.Fact)], stored.Issues);
    }

    private static void Show(IReadOnlyList<Extraction> extractions, string format, bool repairs, Shell shell)
    {
        switch (format)
        {
            case "html":
                using (var html = new HtmlWriter(shell.Out, shell.Messages))
                {
                    extractions.ToList().ForEach(html.Write);
                }

                break;
            case "json":
                using (var line = new JsonLine(shell.Out))
                {
                    extractions.ToList().ForEach(e => line.Write(json => ArticleJson.Write(json, e, repairs)));
                }

                break;
            case "text" when repairs:
                extractions.ToList().ForEach(e => WriteRepairs(e.Document.Body, shell.Out));
                break;
            default:
                extractions.ToList().ForEach(e => shell.Out.Write(e.Document.Text.EndsWith('\n') ? e.Document.Text : e.Document.Text + "\n"));
                break;
        }
    }

    /// <summary>A line a repair: where in the source, why, what stood there, what stands there now.</summary>
    private static void WriteRepairs(MappedText text, TextWriter output)
    {
        foreach (var edit in text.Edits.Where(e => !e.Code.StartsWith("html.", StringComparison.Ordinal)))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{edit.Span.Start}..{edit.Span.End}");
            output.WriteLine($"{place}\t{edit.Code}\t{Quoted(edit.Span.In(text.Source))} → {Quoted(edit.Replacement)}");
        }
    }

    private static string Quoted(string text) =>
        $"'{text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}'";
}
