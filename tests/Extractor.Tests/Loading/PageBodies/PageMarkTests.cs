using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Extractor.Documents;
using Extractor.Loading;
using Extractor.Text;

namespace Extractor.Tests.Loading.PageBodies;

/// <summary>How much of the bodies of eight real pages, marked by hand, the general method keeps, and what else it keeps.</summary>
public class PageMarkTests(SharedCorpus corpus) : IClassFixture<SharedCorpus>
{
    private const double LeastKept = 0.95;
    private const double MostFurniture = 0.03;

    [Fact]
    public void WithoutSelectorsTheBodyIsKeptAndFurnitureIsNot()
    {
        int body = 0, kept = 0, all = 0, furniture = 0;
        foreach (var mark in Marks())
        {
            var bytes = File.ReadAllBytes(corpus.Raw(mark.File));
            Assert.Equal(mark.FileHash, Hash(bytes));
            var source = CharsetDecoder.Decode(bytes).Text;
            var text = Stripped(mark.Body.In(source));
            Assert.Equal(mark.BodyHash, Hash(Encoding.UTF8.GetBytes(text)));

            var document = Loaded.Repaired(LoaderCatalog.Read(new Source(mark.File, bytes), Loaded.Options)[0]);
            var (inBody, inHead, elsewhere) = Kept(document, mark);
            TestContext.Current.TestOutputHelper?.WriteLine($"{mark.File}: body {inBody}/{text.Length}, head {inHead}, furniture {elsewhere}");
            Assert.True(inBody >= LeastKept * text.Length, $"{mark.File}: of {text.Length} characters only {inBody} are kept");
            body += text.Length;
            kept += inBody;
            all += inBody + inHead + elsewhere;
            furniture += elsewhere;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"all: body {kept}/{body} = {(double)kept / body:0.0000}, furniture {furniture}/{all} = {(double)furniture / all:0.0000}");
        Assert.True(kept >= LeastKept * body);
        Assert.True(furniture <= MostFurniture * all, $"{furniture} of {all} characters are furniture");
    }

    /// <summary>Where the characters that are not blank stand in the source; blocks that are known as furniture are not kept.</summary>
    private static (int Body, int Head, int Elsewhere) Kept(Document document, Mark mark)
    {
        int body = 0, head = 0, elsewhere = 0;
        foreach (var block in document.Blocks.Where(b => b.Kind != BlockKind.Furniture))
        {
            for (var i = block.Span.Start; i < block.Span.End; i++)
            {
                if (char.IsWhiteSpace(document.Text[i]))
                {
                    continue;
                }

                var at = document.Body.ToSource(i);
                body += mark.Body.Contains(at) ? 1 : 0;
                head += !mark.Body.Contains(at) && mark.Head.Any(h => h.Contains(at)) ? 1 : 0;
                elsewhere += !mark.Body.Contains(at) && !mark.Head.Any(h => h.Contains(at)) ? 1 : 0;
            }
        }

        return (body, head, elsewhere);
    }

    /// <summary>The text of a stretch of markup without blanks.</summary>
    private static string Stripped(string html)
    {
        var text = new StringBuilder();
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                text.Append(html[at++]);
                continue;
            }

            var rest = html.AsSpan(at);
            var end = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<script", StringComparison.OrdinalIgnoreCase) ? "</script>" : rest.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? "</style>" : ">";
            at = html.IndexOf(end, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found + end.Length : html.Length;
        }

        return string.Concat(WebUtility.HtmlDecode(text.ToString()).Where(c => !char.IsWhiteSpace(c)));
    }

    private static IEnumerable<Mark> Marks([CallerFilePath] string here = "") =>
        from line in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "pages.tsv"))
        where !line.StartsWith('#')
        let cells = line.Split('\t')
        select new Mark(cells[0], cells[1], Span(cells[2]), [.. cells[3].Split(' ').Select(Span)], cells[5]);

    private static TextSpan Span(string text)
    {
        var ends = text.Split('-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new TextSpan(ends[0], ends[1]);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];

    private sealed record Mark(string File, string FileHash, TextSpan Body, IReadOnlyList<TextSpan> Head, string BodyHash);
}
