using System.Globalization;
using System.Text.Json;
using Extractor.App.Output;

namespace Extractor.App.Evaluation;

/// <summary>A scoreboard as a table for people or as JSON for programs.</summary>
internal static class ScoreReport
{
    public static void WriteTable(Scoreboard board, int errors, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{"kind",-8}{"gold",6}{"got",6}{"P",8}{"R",8}{"F1",8}{"full F1",9}{"strict",8}   attributes right among those found"));
        foreach (var (kind, score) in board.Kinds)
        {
            var attributes = string.Join(' ', score.Attributes.Where(a => a.Value.Of > 0).Select(a => $"{a.Key} {a.Value.Right}/{a.Value.Of}"));
            output.WriteLine($"{Row(kind, score.Gold, score.Got, score.Found, score.Right, score.Strict)}   {attributes}");
        }

        var all = board.Kinds.Values;
        output.WriteLine(Row("all", all.Sum(s => s.Gold), all.Sum(s => s.Got), all.Sum(s => s.Found), all.Sum(s => s.Right), all.Sum(s => s.Strict)));
        var d = board.Documents;
        output.WriteLine($"document  title {d.Title.Item1}/{d.Title.Item2}  published {d.Published.Item1}/{d.Published.Item2}"
            + $"  sections {d.Sections.Item1}/{d.Sections.Item2}/{d.Sections.Item3}  issues {d.Issues.Item1}/{d.Issues.Item2}/{d.Issues.Item3}   (right/stated; found/got/gold)");
        if (board.Coverage.Count > 0)
        {
            output.WriteLine($"coverage  {AuditReport.Line(board.Coverage)}");
        }

        foreach (var error in board.Errors.Take(errors))
        {
            output.WriteLine($"  {error}");
        }
    }

    public static void WriteJson(Scoreboard board, int errors, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (kind, score) in board.Kinds)
        {
            json.WriteStartObject(kind);
            json.WriteNumber("gold", score.Gold);
            json.WriteNumber("got", score.Got);
            WriteRates(json, score.Gold, score.Got, score.Found, score.Right, score.Strict);
            json.WriteStartObject("attributes");
            foreach (var (attribute, (right, of)) in score.Attributes)
            {
                WriteCounts(json, attribute, right, of);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        var all = board.Kinds.Values;
        json.WriteStartObject("all");
        WriteRates(json, all.Sum(s => s.Gold), all.Sum(s => s.Got), all.Sum(s => s.Found), all.Sum(s => s.Right), all.Sum(s => s.Strict));
        json.WriteEndObject();
        var d = board.Documents;
        json.WriteStartObject("document");
        WriteCounts(json, "title", d.Title.Item1, d.Title.Item2);
        WriteCounts(json, "published", d.Published.Item1, d.Published.Item2);
        WriteCounts(json, "sections", d.Sections.Item1, d.Sections.Item2, d.Sections.Item3);
        WriteCounts(json, "issues", d.Issues.Item1, d.Issues.Item2, d.Issues.Item3);
        json.WriteEndObject();
        if (board.Coverage.Count > 0)
        {
            AuditReport.WriteCounts(json, board.Coverage);
        }

        if (errors > 0)
        {
            json.WriteStartArray("errors");
            board.Errors.Take(errors).ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string Row(string kind, int gold, int got, int found, int right, int strict)
    {
        var rates = Rates.Of(found, got, gold);
        return string.Create(CultureInfo.InvariantCulture,
            $"{kind,-8}{gold,6}{got,6}{rates.Precision,8:F3}{rates.Recall,8:F3}{rates.F1,8:F3}{Rates.Of(right, got, gold).F1,9:F3}{Rates.Of(strict, got, gold).F1,8:F3}");
    }

    private static void WriteRates(Utf8JsonWriter json, int gold, int got, int found, int right, int strict)
    {
        var rates = Rates.Of(found, got, gold);
        json.WriteNumber("precision", rates.Precision);
        json.WriteNumber("recall", rates.Recall);
        json.WriteNumber("f1", rates.F1);
        json.WriteNumber("full_f1", Rates.Of(right, got, gold).F1);
        json.WriteNumber("strict_f1", Rates.Of(strict, got, gold).F1);
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, params ReadOnlySpan<int> counts)
    {
        json.WriteStartArray(name);
        foreach (var count in counts)
        {
            json.WriteNumberValue(count);
        }

        json.WriteEndArray();
    }
}
