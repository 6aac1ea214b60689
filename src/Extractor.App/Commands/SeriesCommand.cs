using System.CommandLine;
using System.Globalization;
using Extractor.App.Charts;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Commands;

internal static class SeriesCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("series", shell);
        var indicator = verb.AddArgument("INDICATOR", required: true);
        var format = verb.AddChoice("--format", "table", "csv", "svg");
        var query = verb.AddText("--query", "QUERY");
        var unit = verb.AddText("--unit", "UNIT");
        var runs = new RunOptions(verb, shell);
        verb.Runs(parse =>
        {
            var within = Query.Parse(parse.GetValue(query) ?? "");
            var scale = parse.GetValue(unit) is { } wanted ? SeriesScale.Of(wanted) : null;
            using var store = StoreAccess.OpenExisting(global.Store(parse), shell, global.PipelineFolder(parse));
            var lines = store.Series(parse.GetValue(indicator)!, runs.Of(within, parse, store), int.MaxValue - 1).Lines;
            if (scale is not null)
            {
                lines = [.. lines.Where(scale.Fits)];
            }

            switch (parse.GetValue(format))
            {
                case "csv":
                    WriteCsv(lines, scale, shell);
                    break;
                case "svg":
                    SeriesChart.Write(shell.Out, parse.GetValue(indicator)!, lines, scale, shell.Messages);
                    break;
                default:
                    WriteTable(lines, scale, shell);
                    break;
            }

            if (lines.Count == 0)
            {
                shell.Say("search.none");
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static void WriteTable(IReadOnlyList<SeriesLine> lines, SeriesScale? scale, Shell shell)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var table = new TextTable([.. "series.indicator series.region series.measure series.period column.value series.status series.facts column.document column.text".Split(' ').Select(k => shell.Messages[k])]);
        foreach (var line in lines)
        {
            var shown = scale ?? SeriesScale.Unscaled(line.Unit);
            foreach (var point in line.Points)
            {
                table.Add(
                    line.Indicator, line.Region ?? "", line.Basis is null ? line.Measure : $"{line.Measure} {line.Basis}", point.Period, shown.Write(point.Value, point.Upper),
                    point.Status, point.Facts.Count.ToString(CultureInfo.InvariantCulture), point.Facts[0].Document, point.Facts[0].Fact.Quote.ReplaceLineEndings("⏎"));
            }
        }

        table.Write(shell.Out, shell.Width);
        WriteNames(lines, shell);
    }

    /// <summary>Which names were counted as one indicator, and why.</summary>
    private static void WriteNames(IReadOnlyList<SeriesLine> lines, Shell shell)
    {
        foreach (var line in lines.GroupBy(l => l.Indicator).Where(g => g.SelectMany(l => l.Names).Select(n => n.Name).Distinct().Count() > 1))
        {
            shell.Out.WriteLine(shell.Messages.Format("series.one", line.Key));
            foreach (var name in line.SelectMany(l => l.Names).GroupBy(n => n.Name).OrderByDescending(n => n.Sum(x => x.Facts)).ThenBy(n => n.Key, StringComparer.Ordinal))
            {
                var (first, facts) = (name.First(), name.Sum(n => n.Facts));
                shell.Out.WriteLine("  " + (first.IsAlias ? shell.Messages.Format("series.one.alias", name.Key, facts)
                    : first.LeftOut.Length > 0 ? shell.Messages.Format("series.one.words", name.Key, facts, first.LeftOut) : shell.Messages.Format("series.one.name", name.Key, facts)));
            }
        }
    }

    /// <summary>A row for each fact, so that every value stands with all its sources.</summary>
    private static void WriteCsv(IReadOnlyList<SeriesLine> lines, SeriesScale? scale, Shell shell)
    {
        CsvRow.Write(shell.Out, ["indicator", "region", "measure", "basis", "period", "first_day", "last_day", "value", "upper", "unit", "status", "source", "document", "published", "text", "sentence", "start", "end", "id"]);
        foreach (var line in lines)
        {
            var shown = scale ?? SeriesScale.Unscaled(line.Unit);
            foreach (var point in line.Points)
            {
                foreach (var fact in point.Facts)
                {
                    CsvRow.Write(
                        shell.Out,
                        [
                            line.Indicator, line.Region ?? "", line.Measure, line.Basis ?? "", point.Period, Number(point.FirstDay), Number(point.LastDay), shown.Plain(point.Value),
                            point.Upper is { } upper ? shown.Plain(upper) : "", shown.Unit, point.Status, fact.Fact.TextOf("source") ?? "", fact.Document,
                            fact.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", fact.Fact.Quote, fact.Fact.Sentence, Number(fact.Fact.Span.Start), Number(fact.Fact.Span.End),
                            fact.Fact.Id,
                        ]);
                }
            }
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
