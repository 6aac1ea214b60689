using Extractor.Documents;
using Extractor.Loading;

namespace Extractor.Tests.Loading.Reprints;

/// <summary>Reprints among thousands of real articles: generated ones, and those that really stand there twice.</summary>
public class RealReprintTests(SharedCorpus corpus) : IClassFixture<SharedCorpus>
{
    private const int Generated = 200;

    [Fact]
    public void GeneratedReprintsAndRealTwinsAreFound()
    {
        var bulk = Directory.GetFiles(Path.Combine(corpus.Folder, "bulk"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Name: Path.GetRelativePath(corpus.Folder, f), Text: Read(f))).Where(f => f.Text is not null).ToList();
        var index = new FingerprintIndex();
        var prints = bulk.ToDictionary(f => f.Name, f => TextFingerprint.Of(f.Text!));
        foreach (var (name, print) in prints)
        {
            index.Add(name, print);
        }

        var (found, right, given) = (0, 0, 0);
        var long600 = bulk.Where(f => f.Text!.Length > 600).ToList();
        for (var seed = 0; seed < Generated; seed++)
        {
            var random = new Random(seed);
            var (name, text) = long600[random.Next(long600.Count)];
            var same = index.Find(prints[name]).ToHashSet(StringComparer.Ordinal); // it may stand there twice already
            var reprint = Reprint(text!, random);
            var hits = index.Find(TextFingerprint.Of(reprint));
            found += hits.Contains(name) ? 1 : 0;
            if (!hits.Contains(name))
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"not found: {name}, {text!.Length} characters as {reprint.Length}, contained {prints[name].Containment(TextFingerprint.Of(reprint)):0.00}");
            }

            right += hits.Count(same.Contains);
            given += hits.Count;
        }

        var twins = Directory.GetFiles(Path.Combine(corpus.Folder, "raw"), "*.txt").Order(StringComparer.Ordinal)
            .Select(f => (Name: Path.GetFileName(f), Text: Read(f))).Where(f => f.Text is not null)
            .Select(f => (f.Name, Hits: index.Find(TextFingerprint.Of(f.Text!)))).Where(t => t.Hits.Count > 0).ToList();
        var output = TestContext.Current.TestOutputHelper;
        output?.WriteLine($"{bulk.Count} articles; recall {found}/{Generated}, precision {right}/{given}; raw files with twins {twins.Count}");
        twins.ForEach(t => output?.WriteLine($"{t.Name} = {string.Join(", ", t.Hits)}"));
        var pairs = prints.SelectMany(p => index.Find(p.Value).Where(o => string.CompareOrdinal(o, p.Key) > 0).Select(o => $"{p.Key}\t{o}")).Order(StringComparer.Ordinal).ToList();
        output?.WriteLine($"{pairs.Count} pairs in bulk");
        pairs.ForEach(p => output?.WriteLine(p));
        if (Environment.GetEnvironmentVariable("EXTRACTOR_PAIRS") is { } file)
        {
            File.WriteAllLines(file, Nearest(prints).Take(Generated));
        }

        Assert.True(found >= 0.98 * Generated && right >= 0.98 * given);
        Assert.InRange(twins.Count, 14, 60);
    }

    /// <summary>The pairs that share most and are not told to be reprints, for reading by eye.</summary>
    private static IEnumerable<string> Nearest(Dictionary<string, TextFingerprint> prints)
    {
        var byHash = new Dictionary<ulong, List<string>>();
        foreach (var (name, print) in prints)
        {
            foreach (var hash in print.Hashes)
            {
                (byHash.TryGetValue(hash, out var names) ? names : byHash[hash] = []).Add(name);
            }
        }

        return byHash.Values.Where(n => n.Count is > 1 and <= 64).SelectMany(n => n.SelectMany((a, i) => n.Skip(i + 1).Select(b => (A: a, B: b)))).CountBy(p => p)
            .Where(p => p.Value >= 8 && !prints[p.Key.A].IsReprintOf(prints[p.Key.B]))
            .Select(p => (p.Key.A, p.Key.B, Share: prints[p.Key.A].Containment(prints[p.Key.B])))
            .OrderByDescending(p => p.Share).ThenBy(p => p.A, StringComparer.Ordinal)
            .Select(p => FormattableString.Invariant($"{p.Share:0.000}\t{p.A}\t{p.B}\t{prints[p.A].Hashes.Count}\t{prints[p.B].Hashes.Count}"));
    }

    private static string? Read(string file)
    {
        try
        {
            return CharsetDecoder.Decode(File.ReadAllBytes(file)).Text;
        }
        catch (DocumentException)
        {
            return null;
        }
    }

    /// <summary>Another headline, up to a third cut off at either end, other punctuation and line breaks.</summary>
    private static string Reprint(string text, Random random)
    {
        var cut = random.Next(text.Length / 3);
        text = random.Next(2) == 0 ? text[cut..] : text[..^cut];
        return $"某报转载第{random.Next(1000)}篇的标题\n来源：某网\n"
            + (random.Next(2) == 0 ? text.Replace('，', ',').Replace('。', '.').Replace("\n", "\r\n　　", StringComparison.Ordinal) : text);
    }
}
