using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.App.Evaluation;
using Extractor.App.Output;

namespace Extractor.App.Tests.Evaluation;

/// <summary>Our counts against those of the reference scorer, on gold facts that were altered by a seeded choice.</summary>
public class ScorerParityTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void CountsAreThoseOfTheReferenceScorer(int seed)
    {
        var scorer = Repository.Shared("tools", "score.py");
        var folder = Directory.CreateTempSubdirectory("extractor-parity-");
        try
        {
            var board = new Scoreboard();
            var arguments = new List<string> { scorer };
            var random = new Random(seed);
            foreach (var path in Directory.GetFiles(Repository.Shared("gold"), "*" + GoldFile.Ending).Order())
            {
                var gold = GoldFile.Read(path);
                var facts = GoldNoise.Facts(gold, random);
                var file = Path.Combine(folder.FullName, Path.GetFileName(path) + ".jsonl");
                File.WriteAllLines(file, facts.Select(f => f.ToJsonString()));
                board.Add(gold, facts[0], facts.Skip(1));
                arguments.Add($"{path}={file}");
            }

            var expected = JsonNode.Parse(Reference([.. arguments, "--json"]));

            Assert.Equal(Numbers(expected), Numbers(Ours(board)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static JsonNode Ours(Scoreboard board)
    {
        using var text = new StringWriter();
        using var line = new JsonLine(text);
        line.Write(json => ScoreReport.WriteJson(board, 0, json));
        return JsonNode.Parse(text.ToString())!;
    }

    /// <summary>Every number with the way to it, one a line.</summary>
    private static string Numbers(JsonNode? node)
    {
        var lines = new StringBuilder();
        void Walk(JsonNode? n, string at)
        {
            switch (n)
            {
                case JsonObject o:
                    o.OrderBy(m => m.Key, StringComparer.Ordinal).ToList().ForEach(m => Walk(m.Value, $"{at}/{m.Key}"));
                    break;
                case JsonArray a:
                    a.Select((x, i) => (x, i)).ToList().ForEach(e => Walk(e.x, $"{at}/{e.i}"));
                    break;
                default:
                    lines.AppendLine($"{at} {JsonSerializer.Deserialize<double>(n):R}");
                    break;
            }
        }

        Walk(node, "");
        return lines.ToString();
    }

    private static string Reference(IReadOnlyList<string> arguments)
    {
        const string python = "/usr/bin/python3"; // Debian's, which has the yaml module
        Assert.SkipUnless(File.Exists(python), "there is no " + python);
        using var process = Process.Start(new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.SkipWhen(error.Result.Contains("No module named 'yaml'", StringComparison.Ordinal), "python3-yaml is not installed");
        Assert.True(process.ExitCode == 0, error.Result);
        return output;
    }
}
