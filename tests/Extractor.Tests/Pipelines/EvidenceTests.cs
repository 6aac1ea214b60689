using System.Text;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Tests.Conventions;
using Extractor.Text;

namespace Extractor.Tests.Pipelines;

/// <summary>Every fact of every article of the corpus stands where it says, in the repaired text and in the file.</summary>
public class EvidenceTests(SharedPipeline shared) : IClassFixture<SharedPipeline>
{
    private const string Wrapped = """
        外贸平稳增长

        2024年以来，青澜市外贸保持平稳增长，
        前三季度进出口总值３１２６亿元，同比增长
        6.2%，规模创下历史同期新高。根据《青
        澜市数字经济发展规划》，到2027年全市
        数字经济核心产业增加值占地区生产总值的比
        重提高到多少，还要看年底，价格又上涨1.2
        %，营商环境进一步改善。
        """;

    private static readonly string Corpus = Path.Combine(SourceTree.Root, "corpus");

    public static TheoryData<string> Articles =>
        [.. Directory.EnumerateFiles(Corpus).Select(f => Path.GetFileName(f)!).Where(f => f.EndsWith(".txt") || f.EndsWith(".html")).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void TheTextOfEachFactIsTheRepairedTextAtItsPlace(string article)
    {
        foreach (var extraction in Extract(article))
        {
            Assert.NotEmpty(extraction.Facts);
            Assert.All(extraction.Facts, fact =>
            {
                Assert.Equal(extraction.Document.Text[fact.Span.Start..fact.Span.End], fact.Quote);
                Assert.Equal(extraction.Document.Text[fact.SentenceSpan.Start..fact.SentenceSpan.End], fact.Sentence);
                Assert.True(fact.SentenceSpan.Contains(fact.Span), $"{fact.Quote} leaves its sentence");
            });
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void TheTextOfEachFactIsTheSourceAtItsPlaceWithTheLoggedRepairs(string article) => Assert.All(Extract(article), extraction =>
    {
        var source = Decode(extraction.Document);
        Assert.Equal(source, extraction.Document.Body.Source);
        Assert.All(extraction.Facts, fact => AssertRepaired(fact, extraction.Document, source));
    });

    [Theory]
    [InlineData("a.txt", Wrapped, "《青\n澜市数字经济发展规划》", "《青澜市数字经济发展规划》")]
    [InlineData("a.txt", Wrapped, "３１２６亿元", "3126亿元")]
    [InlineData("a.txt", Wrapped, "1.2\n%", "1.2%")]
    [InlineData("a.html", "<p>2024年，青澜市进出口<b>3126</b>&nbsp;亿元，增长6.2<i>%</i>。</p>", "6.2<i>%", "6.2%")]
    [InlineData("a.html", "<p>2024年，青澜市进出口3&#49;26亿元，增长6&#x2e;2%。</p>", "6&#x2e;2%", "6.2%")]
    public void AQuoteThatWasRepairedKnowsItsWayBack(string name, string source, string place, string quote)
    {
        var extraction = Assert.Single(shared.Pipeline.Extract(new Source(name, Encoding.UTF8.GetBytes(source)), ExtractionOptions.Default));

        Assert.All(extraction.Facts, fact => AssertRepaired(fact, extraction.Document, source));
        Assert.Contains((place, quote), extraction.Facts.Select(f => (f.SourceSpan.In(source), f.Quote)));
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void TheSourceWithAllLoggedRepairsIsTheRepairedText(string article) => Assert.All(Extract(article), extraction =>
    {
        var source = Decode(extraction.Document);
        Assert.Equal(extraction.Document.Text, Repaired(source, new TextSpan(0, source.Length), extraction.Document.Body.Edits));
    });

    [Theory]
    [InlineData("gb18030", ".txt")]
    [InlineData("gb18030", ".html")]
    [InlineData("utf-8", ".txt")]
    [InlineData("utf-8", ".html")]
    public void TheCorpusHasTextsAndPagesInBothCharsets(string charset, string extension) =>
        Assert.Contains(Articles.Where(a => a.Data.EndsWith(extension)), a => Extract(a.Data)[0].Document.Charset == charset);

    private IReadOnlyList<Extraction> Extract(string article)
    {
        var path = Path.Combine(Corpus, article);
        return shared.Pipeline.Extract(new Source(path, File.ReadAllBytes(path)), ExtractionOptions.Default);
    }

    private static void AssertRepaired(Fact fact, Document document, string source)
    {
        var edits = document.Body.Edits.Where(e => fact.SourceSpan.Contains(e.Span)).ToArray();
        Assert.DoesNotContain(document.Body.Edits, e => e.Span.Overlaps(fact.SourceSpan) && !edits.Contains(e));
        Assert.Equal(fact.Quote, Repaired(source, fact.SourceSpan, edits));
    }

    /// <summary>The file's characters by its charset, without the engine.</summary>
    private static string Decode(Document document)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(document.Charset).GetString(File.ReadAllBytes(document.Path)).TrimStart('\ufeff');
    }

    /// <summary>The span of the source with the edits made, written anew so that the engine's own replay is no witness of itself.</summary>
    private static string Repaired(string source, TextSpan span, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder();
        var at = span.Start;
        foreach (var edit in edits)
        {
            text.Append(source, at, edit.Span.Start - at).Append(edit.Replacement);
            at = edit.Span.End;
        }

        return text.Append(source, at, span.End - at).ToString();
    }
}
