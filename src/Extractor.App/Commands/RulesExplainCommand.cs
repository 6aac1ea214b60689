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
        var place = verb.AddArgument("PLACE");
        var at = verb.AddCount("--at", least: 0);
        var published = verb.AddDate("--published");
        verb.Runs(parse =>
        {
            if (parse.GetValue(place) is null == parse.GetValue(at) is null)
            {
                throw shell.Misuse("explain.one-place");
            }

            var source = InputFile.ReadNamed(parse.GetValue(file)!, shell);
            var pipeline = global.LoadPipeline(parse);
            var options = new ExtractionOptions { Published = parse.GetValue(published), Audit = true };
            var found = 0;
            foreach (var extraction in pipeline.Extract(source, options))
            {
                foreach (var offset in Offsets(extraction.Document.Text, parse.GetValue(place), parse.GetValue(at)))
                {
                    found++;
                    Explain(pipeline, extraction, offset, shell);
                }
            }

            return found > 0 ? ExitCode.Done : throw shell.Failure("explain.nowhere", parse.GetValue(place) ?? $"{parse.GetValue(at)}");
        });
    }

    /// <summary>Every place of a text; or the one at an offset, which may also be given in the text's stead.</summary>
    private static IEnumerable<int> Offsets(string text, string? place, int? at)
    {
        if (place is null)
        {
            return at < text.Length ? [at.Value] : [];
        }

        var places = Places(text, place);
        return places.Count == 0 && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) && offset < text.Length
            ? [offset]
            : places;
    }

    private static List<int> Places(string text, string place)
    {
        var places = new List<int>();
        for (var i = text.IndexOf(place, StringComparison.Ordinal); i >= 0; i = text.IndexOf(place, i + 1, StringComparison.Ordinal))
        {
            places.Add(i);
        }

        return places;
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
