using System.Text;
using Extractor.Documents;
using Extractor.Loading;
using Extractor.Repair;
using Extractor.Tests.Conventions;
using Extractor.Text;

namespace Extractor.Tests.Loading;

/// <summary>Shortcuts from a text to its loaded and repaired document, and the contract that every document keeps.</summary>
internal static class Loaded
{
    /// <summary>The words of the shipped pipeline.</summary>
    public static readonly PageWords Words = PageWords.Load(Path.Combine(SourceTree.Root, "pipelines", "policy-articles", "lexicons", "page-words.tsv"), []);

    /// <summary>Loading as the shipped pipeline does it, without the selectors of publishers.</summary>
    public static readonly LoaderOptions Options = LoaderOptions.Default with { Words = Words };

    public static Document Text(string text) => Bytes("a.txt", Encoding.UTF8.GetBytes(text));

    public static Document Html(string html) => Bytes("a.html", Encoding.UTF8.GetBytes(html));

    public static Document Bytes(string path, byte[] bytes) => Repaired(Assert.Single(LoaderCatalog.Read(new Source(path, bytes), Options)));

    public static Document Repaired(Document document) => RepairChain.Apply(document, Words);

    public static string[] Blocks(this Document document, BlockKind kind) =>
        [.. document.Blocks.Where(b => b.Kind == kind).Select(b => b.Span.In(document.Text))];

    /// <summary>Every non-blank character stands in exactly one block, and every span without half a replacement maps back.</summary>
    public static void KeepsItsContract(Document document, string because)
    {
        var text = document.Text;
        var at = 0;
        foreach (var block in document.Blocks)
        {
            Assert.True(block.Span.Start >= at && block.Span.End <= text.Length && !block.Span.IsEmpty, because);
            Assert.True(text[at..block.Span.Start].All(char.IsWhiteSpace), $"{because}: lost '{text[at..block.Span.Start]}'");
            at = block.Span.End;
        }

        Assert.True(text[at..].All(char.IsWhiteSpace), because);
        Assert.Equal(text, document.Body.Replay(new TextSpan(0, document.Body.Source.Length)));
        foreach (var block in document.Blocks)
        {
            var source = document.Body.ToSource(block.Span);
            Assert.True(document.Body.Replay(source) == block.Span.In(text), $"{because}: {block}");
        }

        Assert.All(document.Issues, i => Assert.Equal(i.Text, i.Span.In(text)));
        Assert.All(document.Sections, s => Assert.Equal(s.Title, s.Span.In(text)));
    }
}
