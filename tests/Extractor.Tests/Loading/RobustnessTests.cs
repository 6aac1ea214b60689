using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extractor.Documents;
using Extractor.Loading;
using Extractor.Pipelines;
using Extractor.Tests.Conventions;
using Extractor.Tests.Pipelines;

namespace Extractor.Tests.Loading;

/// <summary>Whatever the bytes, an article is read, or fails alone with a named reason, in bounded time and memory.</summary>
public class RobustnessTests(SharedPipeline shared) : IClassFixture<SharedPipeline>
{
    private const int Variants = 2_000;

    private static readonly TimeSpan PerDocument = TimeSpan.FromSeconds(20);

    /// <summary>EXTRACTOR_FUZZ=10000 runs more of them, EXTRACTOR_SEED another stretch.</summary>
    [Fact]
    public void VariantsOfOurArticlesAreReadOrRefusedByName()
    {
        var files = Directory.GetFiles(Path.Combine(SourceTree.Root, "corpus")).Where(f => Path.GetExtension(f) is ".txt" or ".html").Order(StringComparer.Ordinal).Select(f => (Name: Path.GetFileName(f), Bytes: File.ReadAllBytes(f))).ToArray();
        var count = Number("EXTRACTOR_FUZZ", Variants);
        var first = Number("EXTRACTOR_SEED", 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"seeds {first} to {first + count - 1}");
        int read = 0, refused = 0;
        for (var seed = first; seed < first + count; seed++)
        {
            var random = new Random(seed);
            var (name, original) = files[seed % files.Length];
            var other = files[random.Next(files.Length)].Bytes;
            var varied = seed % 4 == 0
                ? Fuzz.Bytes(original, other, random)
                : Encoding.UTF8.GetBytes(Fuzz.Text(Encoding.UTF8.GetString(original), Encoding.UTF8.GetString(other), random));
            var source = new Source(name, varied);
            var watch = Stopwatch.StartNew();
            foreach (var result in shared.Pipeline.ExtractEach(source, ExtractionOptions.Default))
            {
                read += result.Extraction is null ? 0 : 1;
                refused += result.Failure is null ? 0 : 1;
                Assert.True(result.Failure is null || result.Failure.Message.Length > 10, $"seed {seed}");
                Assert.True(result.Extraction?.Facts.All(f => f.Span.In(result.Extraction.Document.Text) == f.Quote) ?? true, $"seed {seed}: a quote is not the text");
            }

            Assert.True(watch.Elapsed < PerDocument, $"seed {seed} takes {watch.Elapsed}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{read} read, {refused} refused");
        Assert.InRange(read + refused, count, int.MaxValue);
    }

    [Fact]
    public void RandomBytesAreRefused()
    {
        var named = new[] { "a.txt", "a.html", "a.docx", "a.pdf", "a.json", "a.jsonl", "a.xml", "a.md" };
        for (var seed = 0; seed < 80; seed++)
        {
            var bytes = new byte[1 + seed * 97];
            new Random(seed).NextBytes(bytes);
            var results = shared.Pipeline.ExtractEach(new Source(named[seed % named.Length], bytes), ExtractionOptions.Default).ToList();

            Assert.NotEmpty(results);
            Assert.All(results, r => Assert.True(r.Extraction is not null || r.Failure!.Message.Length > 0));
        }
    }

    /// <summary>Cut anywhere, a file of any form is read as far as it goes or refused by name.</summary>
    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.json")]
    [InlineData("a.jsonl")]
    [InlineData("a.xml")]
    [InlineData("a.md")]
    [InlineData("a.html")]
    public void TruncatedFilesAreReadOrRefusedByName(string name)
    {
        const string text = "2024年，全国粮食产量达到14130亿斤，比上年增长1.6%。";
        var whole = name switch
        {
            "a.docx" => WordFiles.Table(),
            "a.json" => Encoding.UTF8.GetBytes($"{{\"data\":{{\"list\":[{{\"title\":\"粮食\",\"content\":\"{text}\"}},{{\"title\":\"棉花\",\"content\":\"{text}\"}}]}}}}"),
            "a.jsonl" => Encoding.UTF8.GetBytes($"{{\"title\":\"粮食\",\"pub\":1739232000,\"content\":\"{text}\"}}\n{{\"content\":\"\\u003cp\\u003e{text}\"}}\n"),
            "a.xml" => Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><rss><channel><title>网</title><item><title><![CDATA[粮食]]></title><description>&lt;p&gt;{text}</description></item></channel></rss>"),
            "a.md" => Encoding.UTF8.GetBytes($"---\n标题: 粮食\n作者:\n  - 甲\n---\n# 粮食\n\n| 项 | 量（亿斤） |\n| --- | --- |\n| 粮食 | 14130 |\n\n[{text}](http://a.example/b)\n"),
            _ => Encoding.UTF8.GetBytes($"<html><head><title>粮食</title><script type=\"application/ld+json\">{{\"headline\":\"粮食\"}}</script></head><body><table><tr><td>项</td><td>{text}</td></tr></table></body></html>"),
        };
        for (var length = 1; length <= whole.Length; length += Math.Max(1, whole.Length / 200))
        {
            var results = shared.Pipeline.ExtractEach(new Source(name, whole[..length]), ExtractionOptions.Default).ToList();

            Assert.All(results, r => Assert.True(r.Extraction is not null || r.Failure!.Message.Length > 10, $"{name} cut at {length}"));
        }
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(100_000, "deeper than the limit")]
    public void DeepPagesAreReadToALimit(int depth, string? refusal)
    {
        var html = $"<html><body>{string.Concat(Enumerable.Repeat("<div>", depth))}<p>2024年，全国粮食产量达到14130亿斤，比上年增长1.6%。</p>";

        var result = Assert.Single(shared.Pipeline.ExtractEach(new Source("a.html", Encoding.UTF8.GetBytes(html)), ExtractionOptions.Default));

        Assert.Equal(refusal is null, result.Extraction is not null);
        Assert.Contains(refusal ?? "", result.Failure?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void ATextOfAHundredMegabytesIsRefusedWithinFourTimesItsSize()
    {
        var sentence = "2024年，全国粮食产量达到14130亿斤，比上年增长1.6%。\n"u8;
        var bytes = new byte[100 << 20];
        for (var at = 0; at + sentence.Length <= bytes.Length; at += sentence.Length)
        {
            sentence.CopyTo(bytes.AsSpan(at));
        }

        var last = bytes.Length / sentence.Length * sentence.Length;
        bytes.AsSpan(last).Fill((byte)'\n');
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = Assert.Single(shared.Pipeline.ExtractEach(new Source("a.txt", bytes), ExtractionOptions.Default));

        Assert.Contains("longer than the limit of 2000000", result.Failure!.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4L * bytes.Length);
    }

    [Fact]
    public void ADocumentThatTakesTooLongFailsAloneAndNamesTheLimit()
    {
        var calls = 0;
        using var over = new CancellationTokenSource();
        over.Cancel();
        var options = new ExtractionOptions
        {
            // The second document's time is over as soon as it begins.
            Deadline = new DocumentDeadline(TimeSpan.FromSeconds(3), () => ++calls == 2 ? over.Token : CancellationToken.None),
        };
        const string lines = "{\"text\":\"出口增长5%。\"}\n{\"text\":\"进口增长6%。\"}\n{\"text\":\"投资增长7%。\"}\n";

        var results = shared.Pipeline.ExtractEach(new Source("a.jsonl", Encoding.UTF8.GetBytes(lines)), options).ToList();

        Assert.Equal([true, false, true], results.Select(r => r.Extraction is not null));
        Assert.Equal("reading it takes longer than the limit of 3 s", results[1].Failure!.Message);
    }

    [Fact]
    public void OneBrokenLineOfManyFailsAlone()
    {
        const string lines = "{\"text\":\"出口增长5%。\"}\n{\"text\":\n\n{\"title\":\"无正文\"}\n{\"text\":\"投资增长7%。\"}\n";

        var results = shared.Pipeline.ExtractEach(new Source("a.jsonl", Encoding.UTF8.GetBytes(lines)), ExtractionOptions.Default).ToList();

        Assert.Equal([true, false, false, true], results.Select(r => r.Extraction is not null));
        Assert.Equal(["a.jsonl#1", "a.jsonl#2", "a.jsonl#3", "a.jsonl#4"], results.Select(r => r.Path));
        Assert.Contains("line 2", results[1].Failure!.Message, StringComparison.Ordinal);
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
