using System.CommandLine;
using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Output;
using Extractor.Documents;
using Extractor.Loading;
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
            var extractions = IsInput(document)
                ? Read(document, new ArticleExtractor(global.LoadPipeline(parse), shell), parse.GetValue(published), shell)
                : [Stored(document, global.Store(parse), shell)];
            Show(extractions, parse.GetValue(format)!, parse.GetValue(repairs), shell);
            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>A file, standard input, or an entry of an archive that is there.</summary>
    private static bool IsInput(string name) =>
        name == InputFile.StandardInput || File.Exists(name)
        || (name.IndexOf(InputLocation.Separator, StringComparison.Ordinal) is > 0 and var at && File.Exists(name[..at]) && InputNames.IsArchive(name[..at]));

    private static List<Extraction> Read(string name, ArticleExtractor extractor, DateOnly? published, Shell shell)
    {
        using var inputs = new InputSet(shell, LoaderLimits.Default, InputTable.None);
        var items = InputNames.IsArchive(name) ? inputs.Items([name]) : [inputs.Find(name)];
        try
        {
            return [.. items.SelectMany(i => extractor.ExtractAll(inputs.Read(i), InputFacets.None with { Published = published }))];
        }
        catch (DocumentException x)
        {
            throw shell.Failure("file.failed", name, x.Message);
        }
    }

    private static Extraction Stored(string name, string where, Shell shell)
    {
        using var store = StoreAccess.OpenIfThere(where) ?? throw shell.Failure("show.no-file", name, where);
        var stored = store.FindDocument(name) ?? throw shell.Failure("show.unknown", name, store.Location);
        var reprints = store.Reprints(stored.DocumentId);
        if (reprints.Count > 0)
        {
            shell.Say("show.reprints", string.Join(", ", reprints.Select(r => r.Path)));
        }

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
