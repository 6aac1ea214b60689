using System.Text;
using Extractor.Audit.CrossArticle;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Tests.Pipelines;

namespace Extractor.Tests.Audit;

/// <summary>The audits against the generated set, from bytes to findings.</summary>
public class AuditSetTests(SharedPipeline shared) : IClassFixture<SharedPipeline>
{
    private IReadOnlyList<(AuditCase Case, IReadOnlySet<string> Codes)> Results(bool planted) =>
        [.. new AuditCaseGenerator(20261123).All().Where(c => c.Expected is not null == planted).Select(c => (c, Codes(c)))];

    [Fact]
    public void NineOfTenPlantedErrorsAreFound()
    {
        var planted = Results(planted: true);
        var missed = planted.Where(r => !r.Codes.Contains(r.Case.Expected!)).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"found {planted.Count - missed.Count} of {planted.Count}");
        Assert.True(missed.Count <= planted.Count / 10, $"missed {missed.Count} of {planted.Count}:\n{string.Join('\n', missed.Select(m => m.Case))}");
    }

    [Fact]
    public void AtMostTwoOfAHundredTrueCasesAlarm()
    {
        var right = Results(planted: false);
        var alarmed = right.Where(r => r.Codes.Count > 0).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{alarmed.Count} of {right.Count} alarm");
        Assert.True(alarmed.Count * 50 <= right.Count, $"{alarmed.Count} of {right.Count}:\n{string.Join('\n', alarmed.Select(m => $"{string.Join(',', m.Codes)} {m.Case}"))}");
    }

    private HashSet<string> Codes(AuditCase audited)
    {
        var extractions = audited.Articles.Select((a, i) => shared.Pipeline.Extract(
            new Source($"{i}.txt", Encoding.UTF8.GetBytes(a.Text)), new ExtractionOptions { Published = a.Published })[0]).ToList();
        var witnesses = extractions.SelectMany((e, i) => e.Facts.Select(f => new Witness(f, $"{i}", $"{i}", e.Document.Published)));
        return [.. extractions.SelectMany(e => e.Findings.Select(f => f.Code)), .. new CrossArticleAudit(n => n).Run(witnesses).Select(f => f.Finding.Code)];
    }
}
