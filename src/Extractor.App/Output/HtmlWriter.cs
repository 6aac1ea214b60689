using System.Globalization;
using Extractor.App.Cli;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Text;

namespace Extractor.App.Output;

/// <summary>One page that needs no other file: each article as it reads after repair, its facts marked, and listed below it.</summary>
internal sealed class HtmlWriter : IExtractionWriter
{
    private const string Style = """
        :root{color-scheme:light dark;--figure:#ffe2a8;--date:#cfe8ff;--policy:#d9f2d0;--expert:#f3d6ef;--ink:#222;--paper:#fdfcfa;--line:#ddd}
        @media(prefers-color-scheme:dark){:root{--figure:#5c4415;--date:#173f5f;--policy:#274a1e;--expert:#552b50;--ink:#e6e6e6;--paper:#181818;--line:#444}}
        body{margin:2rem auto;max-width:46rem;padding:0 1rem;color:var(--ink);background:var(--paper);font:1.05rem/1.9 "Noto Serif CJK SC","Songti SC",SimSun,serif}
        h1{font-size:1.5rem;line-height:1.4}h2{font-size:1.2rem}.meta,.furniture,.byline{color:#888;font-size:.9rem}
        mark{color:inherit;background:#eee;border-radius:.2em;padding:0 .1em}mark.figure{background:var(--figure)}mark.date{background:var(--date)}
        mark.policy{background:var(--policy)}mark.expert{background:var(--expert)}
        table{border-collapse:collapse;width:100%;font:.9rem/1.5 sans-serif}td,th{border-top:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
        """;

    private readonly TextWriter _output;
    private readonly MessageCatalog _messages;

    public HtmlWriter(TextWriter output, MessageCatalog messages)
    {
        _output = output;
        _messages = messages;
        _output.WriteLine("""<!doctype html><html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">""");
        _output.WriteLine($"<title>Extractor</title><style>{Style}</style></head><body>");
    }

    public void Write(Extraction extraction)
    {
        var document = extraction.Document;
        _output.WriteLine("<article>");
        var facets = new[] { document.Path, document.Publisher, document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        _output.WriteLine($"<p class=\"meta\">{Encode(string.Join(" · ", facets.Where(f => !string.IsNullOrEmpty(f))))}</p>");
        foreach (var block in document.Blocks)
        {
            var tag = block.Kind switch
            {
                BlockKind.Title => "h1",
                BlockKind.Heading => $"h{Math.Clamp(block.Level + 1, 2, 6)}",
                _ => "p",
            };
            var name = block.Kind.ToString().ToLowerInvariant();
            _output.Write($"<{tag} class=\"{name}\">");
            WriteMarked(document.Text, block.Span, extraction.Facts);
            _output.WriteLine($"</{tag}>");
        }

        WriteList(extraction.Facts);
        foreach (var issue in extraction.Issues)
        {
            _output.WriteLine($"<p class=\"meta\">! {Encode($"{issue.Code}: {EngineWords.Of(issue.Message, _messages)}")}</p>");
        }

        _output.WriteLine("</article>");
    }

    public void Dispose() => _output.WriteLine("</body></html>");

    /// <summary>Where facts overlap, each stretch is marked as the shortest of them.</summary>
    private void WriteMarked(string text, TextSpan within, IReadOnlyList<Fact> facts)
    {
        var here = facts.Where(f => f.Span.Overlaps(within)).ToList();
        var cuts = here.SelectMany(f => new[] { f.Span.Start, f.Span.End }).Where(c => c > within.Start && c < within.End)
            .Append(within.Start).Append(within.End).Distinct().Order().ToList();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var piece = new TextSpan(cuts[i], cuts[i + 1]);
            var fact = here.Where(f => f.Span.Contains(piece)).MinBy(f => f.Span.Length);
            var shown = Encode(piece.In(text));
            _output.Write(fact is null ? shown : $"<mark class=\"{Encode(fact.Kind)}\" title=\"{Encode($"{FactValueText.Of(fact)} {FactSummary.Of(fact)}".Trim())}\">{shown}</mark>");
        }
    }

    private void WriteList(IReadOnlyList<Fact> facts)
    {
        var heads = "column.kind column.text column.value column.meaning".Split(' ').Select(k => $"<th>{Encode(_messages[k])}</th>");
        _output.WriteLine($"<table><tr>{string.Concat(heads)}</tr>");
        foreach (var fact in facts)
        {
            var cells = new[] { fact.Kind, fact.Quote, FactValueText.Of(fact), FactSummary.Of(fact) }.Select(c => $"<td>{Encode(c)}</td>");
            _output.WriteLine($"<tr>{string.Concat(cells)}</tr>");
        }

        _output.WriteLine("</table>");
    }

    /// <summary>Only what HTML demands; the framework's encoders also escape Chinese, or rare characters of names.</summary>
    private static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
