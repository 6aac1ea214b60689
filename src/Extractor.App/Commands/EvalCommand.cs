using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Evaluation;
using Extractor.App.Evaluation.Calibration;
using Extractor.App.Inputs;
using Extractor.App.Output;
using Extractor.Documents;

namespace Extractor.App.Commands;

internal static class EvalCommand
{
    public static Command Create(Shell shell, GlobalOptions global)
    {
        var verb = new Verb("eval", shell);
        var files = verb.AddArguments("GOLD");
        var format = verb.AddChoice("--format", "table", "json");
        var errors = verb.AddCount("--errors", least: 0);
        var calibration = verb.AddFlag("--calibration");
        var calibrate = verb.AddText("--calibrate", "FILE");
        verb.Runs(parse =>
        {
            var extractor = new ArticleExtractor(global.LoadPipeline(parse), shell);
            var board = new Scoreboard();
            var code = ExitCode.Done;
            foreach (var path in Paths(parse.GetValue(files)!, shell))
            {
                shell.Cancellation.ThrowIfCancellationRequested();
                try
                {
                    Score(path, extractor, board, shell);
                }
                catch (Exception x) when (x is FormatException or IOException or UnauthorizedAccessException or DocumentException or UserException)
                {
                    shell.Say("file.failed", path, x.Message);
                    code = ExitCode.Failed;
                }
            }

            if (parse.GetValue(format) == "json")
            {
                using var line = new JsonLine(shell.Out);
                line.Write(json => ScoreReport.WriteJson(board, parse.GetValue(errors) ?? 0, json));
            }
            else
            {
                ScoreReport.WriteTable(board, parse.GetValue(errors) ?? 0, shell.Out);
            }

            if (parse.GetValue(calibration))
            {
                ReliabilityTable.LeavingOneOut(board.Judged).Write(shell.Out);
            }

            if (parse.GetValue(calibrate) is { } file)
            {
                ConfidenceFile.Write(file, board.Judged);
            }

            return code;
        });
        return verb;
    }

    private static void Score(string path, ArticleExtractor extractor, Scoreboard board, Shell shell)
    {
        var gold = GoldFile.Read(path);
        var article = gold.Article ?? throw shell.Failure("eval.no-article");
        board.Add(gold, extractor.ExtractAll(InputFile.Read(article, shell), InputFacets.None with { Published = gold.Published }, audit: true));
    }

    /// <summary>Gold files as named; of a folder all that stand in it, sorted.</summary>
    private static IEnumerable<string> Paths(string[] named, Shell shell)
    {
        foreach (var path in named)
        {
            if (!Directory.Exists(path))
            {
                yield return path.EndsWith(GoldFile.Ending, StringComparison.Ordinal) ? path : throw shell.Misuse("eval.not-gold", path, GoldFile.Ending);
                continue;
            }

            var found = Directory.GetFiles(path, "*" + GoldFile.Ending);
            if (found.Length == 0)
            {
                throw shell.Failure("eval.empty", path, GoldFile.Ending);
            }

            foreach (var file in found.Order(StringComparer.Ordinal))
            {
                yield return file;
            }
        }
    }
}
