using System.Globalization;
using System.Text.Json.Nodes;
using Extractor.App.Evaluation;
using Extractor.Audit;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Text;

namespace Extractor.App.Tests.Evaluation;

/// <summary>The audits on facts that people wrote down: what they took from an article fits together, so alarms are false.</summary>
public class AuditGoldTests
{
    [Fact]
    public void GoldFactsRaiseNoMoreThanOneAlarm()
    {
        var folder = Repository.Shared("gold");

        var alarms = Alarms(folder).ToList();

        Assert.True(alarms.Count <= 1, string.Join('\n', alarms));
    }

    [Fact]
    public void TheErrorsWrittenIntoOurOwnArticlesAlarmAndNothingElse()
    {
        var alarms = Alarms(Repository.Corpus).ToList();

        Assert.Equal(2, alarms.Count);
        Assert.All(alarms, alarm => Assert.StartsWith("trade-arithmetic", alarm));
    }

    private static IEnumerable<string> Alarms(string folder)
    {
        var pipeline = Pipeline.Load(Repository.Pipeline);
        foreach (var path in Directory.GetFiles(folder, "*" + GoldFile.Ending).Order(StringComparer.Ordinal))
        {
            var gold = GoldFile.Read(path);
            if (gold.Article is not { } article)
            {
                continue;
            }

            var extraction = pipeline.Extract(new Source(article, File.ReadAllBytes(article)), new ExtractionOptions { Published = gold.Published })[0];
            var text = extraction.Document.Text;
            foreach (var finding in ArticleAudit.Run(pipeline.AuditWords, text, Facts(gold, text)))
            {
                yield return $"{Path.GetFileName(path)}: {finding.Check}: {finding.Explanation}";
            }
        }
    }

    private static List<Fact> Facts(GoldFile gold, string text)
    {
        var facts = new List<Fact>();
        var from = 0;
        foreach (var figure in gold.Facts["figure"])
        {
            var quote = First(figure["text"])!;
            var at = text.IndexOf(quote, from, StringComparison.Ordinal);
            at = at < 0 ? text.IndexOf(quote, StringComparison.Ordinal) : at;
            if (at < 0)
            {
                continue;
            }

            from = at + 1;
            var start = text.LastIndexOfAny(['。', '\n', '！', '？'], Math.Max(0, at - 1)) + 1;
            var end = text.IndexOfAny(['。', '\n', '！', '？'], at) is >= 0 and var stop ? stop + 1 : text.Length;
            var span = new TextSpan(at, at + quote.Length);
            facts.Add(new Fact
            {
                Kind = "figure", Id = $"{facts.Count}", Key = "", Rule = "gold", Confidence = 1, Span = span, SourceSpan = span, Quote = quote,
                SentenceSpan = new TextSpan(start, end), Sentence = text[start..end],
                Slots =
                [
                    new FactSlot("value", Number(figure["value"])), new FactSlot("upper", Number(figure["upper"])),
                    .. new[] { "unit", "modifier", "indicator", "region", "period", "measure", "basis", "direction", "status" }.Select(s => new FactSlot(s, First(figure[s]))),
                ],
            });
        }

        return facts;
    }

    private static FactValue? Number(JsonNode? node) => First(node) is { } text ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : (decimal?)null;

    private static string? First(JsonNode? node) => node is JsonArray list ? list.Select(n => n.AsText()).FirstOrDefault() is { Length: > 0 } first ? first : null : node.AsText() is { Length: > 0 } text ? text : null;
}
