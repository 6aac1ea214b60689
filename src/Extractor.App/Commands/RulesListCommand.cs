using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extractor.App.Cli;
using Extractor.App.Inputs;
using Extractor.App.Output;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Rules;

namespace Extractor.App.Commands;

/// <summary>The rules with what each does over texts: how often it hits, the facts it makes, the time it takes.</summary>
internal static class RulesListCommand
{
    public static void AddTo(Verb rules, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("list", shell, rules);
        var files = verb.AddArguments("FILE", required: false);
        var sort = verb.AddChoice("--sort", "file", "hits", "facts", "time");
        verb.Runs(parse =>
        {
            var pipeline = global.LoadPipeline(parse);
            var named = parse.GetValue(files)!;
            var code = ExitCode.Done;
            var survey = new Survey(pipeline);
            foreach (var source in named.Length == 0 ? Examples(pipeline) : Read(named, shell, () => code = ExitCode.Failed))
            {
                shell.Cancellation.ThrowIfCancellationRequested();
                try
                {
                    survey.Add(source);
                }
                catch (DocumentException x)
                {
                    shell.Say("file.failed", source.Path, x.Message);
                    code = ExitCode.Failed;
                }
            }

            survey.Write(parse.GetValue(sort)!, shell);
            return code;
        });
    }

    private static IEnumerable<Source> Examples(Pipeline pipeline) => pipeline.Packs.SelectMany(p => p.Rules.Rules)
        .SelectMany(r => r.Examples.Select(e => e.Text).Concat(r.Never))
        .Select(text => new Source("example.txt", Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<Source> Read(string[] files, Shell shell, Action failed)
    {
        foreach (var file in files)
        {
            Source? source = null;
            try
            {
                source = InputFile.ReadNamed(file, shell);
            }
            catch (Exception x) when (x is IOException or UnauthorizedAccessException or UserException)
            {
                shell.Say("file.failed", file, x.Message);
                failed();
            }

            if (source is not null)
            {
                yield return source;
            }
        }
    }

    /// <summary>Counts over the texts seen so far.</summary>
    private sealed class Survey(Pipeline pipeline)
    {
        private readonly RuleProfile _profile = new(Clock(Stopwatch.GetTimestamp()));
        private readonly Dictionary<string, int> _facts = new(StringComparer.Ordinal);
        private int _texts;
        private long _characters;

        public void Add(Source source)
        {
            _texts++;
            foreach (var extraction in pipeline.Extract(source, new ExtractionOptions { Profile = _profile }))
            {
                _characters += extraction.Document.Text.Length;
                foreach (var fact in extraction.Facts)
                {
                    _facts[fact.Rule] = _facts.GetValueOrDefault(fact.Rule) + 1;
                }
            }
        }

        public void Write(string sort, Shell shell)
        {
            var messages = shell.Messages;
            var rows = pipeline.Packs.SelectMany(p => p.Rules.Rules.Select(r => (p.Kind, Rule: r, Tally: _profile[r], Facts: _facts.GetValueOrDefault(r.Id)))).ToList();
            rows = sort switch
            {
                "hits" => [.. rows.OrderByDescending(r => r.Tally.Matched)],
                "facts" => [.. rows.OrderByDescending(r => r.Facts)],
                "time" => [.. rows.OrderByDescending(r => r.Tally.Time)],
                _ => rows,
            };
            var table = new TextTable(
                messages["column.rule"], messages["column.kind"], messages["column.tried"], messages["column.hits"], messages["column.facts"],
                messages["column.time"], messages["column.examples"], messages["column.place"], messages["column.pattern"]);
            foreach (var (kind, rule, tally, facts) in rows)
            {
                table.Add(
                    rule.Id, rule.Ignore is null ? kind : "-", Count(tally.Tried), Count(tally.Matched), rule.Ignore is null ? Count(facts) : "-",
                    string.Create(CultureInfo.InvariantCulture, $"{tally.Time.TotalMilliseconds:F1} ms"), $"{rule.Examples.Count}/{rule.Never.Count}",
                    Path.GetRelativePath(pipeline.Directory, rule.Place).Replace('\\', '/'),
                    string.Join(' ', rule.Notation.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            }

            table.Write(shell.Out, shell.Width);
            shell.Out.WriteLine(messages.Format("rules list.over", _texts, _characters, rows.Count, rows.Count(r => r.Tally.Matched == 0)));
        }

        private static Func<TimeSpan> Clock(long start) => () => Stopwatch.GetElapsedTime(start);

        private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);
    }
}
