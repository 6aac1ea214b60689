using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Output;
using Extractor.Pipelines;
using Extractor.Rules;

namespace Extractor.App.Commands;

/// <summary>Why a fact was found at a place, or was not: what each rule made of it.</summary>
internal static class RulesExplainCommand
{
    private const int Shown = 8;

    public static void AddTo(Verb rules, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("explain", shell, rules);
        var file = verb.AddArgument("FILE", required: true);
        var place = verb.AddArgument("PLACE", required: true);
        var published = verb.AddDate("--published");
        verb.Runs(parse =>
        {
            var source = InputFile.ReadNamed(parse.GetValue(file)!, shell);
            var pipeline = global.LoadPipeline(parse);
            var options = new ExtractionOptions { Published = parse.GetValue(published), Audit = true };
            var found = 0;
            foreach (var extraction in pipeline.Extract(source, options))
            {
                foreach (var offset in Offsets(extraction.Document.Text, parse.GetValue(place)!))
                {
                    found++;
                    Explain(pipeline, extraction, offset, shell);
                }
            }

            return found > 0 ? ExitCode.Done : throw shell.Failure("explain.nowhere", parse.GetValue(place));
        });
    }

    /// <summary>Every place of a text, or the one at an offset.</summary>
    private static IEnumerable<int> Offsets(string text, string place)
    {
        var any = false;
        for (var at = text.IndexOf(place, StringComparison.Ordinal); at >= 0; at = text.IndexOf(place, at + 1, StringComparison.Ordinal))
        {
            any = true;
            yield return at;
        }

        if (!any && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) && offset < text.Length)
        {
            yield return offset;
        }
    }

    private static void Explain(Pipeline pipeline, Extraction extraction, int offset, Shell shell)
    {
        var text = extraction.Document.Text;
        var messages = shell.Messages;
        shell.Out.WriteLine($"[{offset}] {text[Math.Max(0, offset - 20)..offset]}▸{text[offset..Math.Min(text.Length, offset + 30)]}".ReplaceLineEndings("⏎"));
        var facts = extraction.Facts.Where(f => f.Span.Contains(offset)).ToList();
        facts.ForEach(f => shell.Out.WriteLine("  " + messages.Format("explain.fact", f.Kind, f.Quote, f.Rule, $"{FactValueText.Of(f)} {FactSummary.Of(f)}".Trim())));
        if (facts.Count == 0)
        {
            var item = extraction.Coverage.FirstOrDefault(i => i.Span.Contains(offset));
            shell.Out.WriteLine("  " + (item?.Reason is { } reason ? messages.Format("explain.ignored", reason) : messages["explain.none"]));
        }

        var trials = pipeline.Explain(extraction.Document, offset)
            .OrderByDescending(t => t.Match is not null).ThenByDescending(t => t.Match is null ? t.Left + t.Right : t.Rule.Priority).ToList();
        foreach (var trial in trials.Take(Shown))
        {
            shell.Out.WriteLine("  " + Line(trial, text, messages));
        }

        if (trials.Count == 0)
        {
            shell.Out.WriteLine("  " + messages["explain.no-anchor"]);
        }
    }

    private static string Line(RuleTrial trial, string text, MessageCatalog messages)
    {
        if (trial.Match is not { } match)
        {
            return messages.Format("explain.missed", trial.Rule.Id, trial.Left, trial.Right);
        }

        var captures = trial.Rule.Pattern.Captures.Select(c => (Name: c, Span: match.SpanOf(c))).Where(c => c.Span is not null)
            .Select(c => $"{c.Name}={c.Span!.Value.In(text)}");
        return messages.Format("explain.matched", trial.Rule.Id, trial.Rule.Priority, string.Join(' ', captures));
    }
}
