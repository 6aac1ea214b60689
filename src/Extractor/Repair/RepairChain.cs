using Extractor.Documents;
using Extractor.Loading;
using Extractor.Text;

namespace Extractor.Repair;

/// <summary>Mends what typesetting, copying and page furniture did to a text, every change logged in its map. Thread-safe.</summary>
public static class RepairChain
{
    /// <summary>The document with repaired text, blocks that fit it, title and publication data, sections and issues.</summary>
    public static Document Apply(Document document, PageWords words) => ApplyWithin(document, words, CancellationToken.None);

    /// <summary>The same, until the time is over.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public static Document ApplyWithin(Document document, PageWords words, CancellationToken cancellation)
    {
        var (body, blocks) = Applied(document.Body, document.Blocks, CharacterRepair.Edits(document.Text));
        (body, blocks) = Applied(body, blocks, FusedHeading.Edits(body.Text, blocks));
        cancellation.ThrowIfCancellationRequested();
        var lines = LineReader.Read(body.Text, blocks);
        var title = ArticleHead.FindTitle(body.Text, lines, document.Title, words);
        var (breaks, joined) = LineJoiner.Join(body.Text, lines, title, words);
        cancellation.ThrowIfCancellationRequested();
        joined = Moved(joined, MappedText.Create(body.Text, breaks));
        body = body.Apply(breaks);
        var text = body.Text;
        var head = ArticleHead.LengthOf(text, joined, title, words);
        var classified = BlockClassifier.Classify(text, joined, title, document.Publisher, head, ParagraphHabit.PunctuatesParagraphs(text, joined), words);
        cancellation.ThrowIfCancellationRequested();
        var (marked, issues) = TruncationFinder.Find(text, classified, joined, ParagraphHabit.ClosesSentences(text, joined, null));
        var imprint = Imprint.Read(text, joined, marked, head, title, words);
        return document with
        {
            Body = body,
            Blocks = marked,
            Title = title,
            Published = document.Published ?? imprint.Published,
            Publisher = document.Publisher ?? imprint.Publisher,
            Authors = document.Authors.Count > 0 ? document.Authors : imprint.Authors,
            Sections = SectionReader.Read(text, marked),
            Issues = [.. document.Issues, .. issues],
        };
    }

    /// <summary>The lines with the headers of their cells where these stand after the step.</summary>
    private static List<TextLine> Moved(List<TextLine> lines, MappedText step) => lines.ConvertAll(l => l.Source.Headers.Count == 0 ? l : l with
    {
        Source = l.Source with { Headers = [.. l.Source.Headers.Select(step.FromSource)] },
    });

    private static (MappedText Body, IReadOnlyList<Block> Blocks) Applied(MappedText body, IReadOnlyList<Block> blocks, List<TextEdit> edits)
    {
        if (edits.Count == 0)
        {
            return (body, blocks);
        }

        var step = MappedText.Create(body.Text, edits);
        return (body.Apply(edits), [.. blocks.Select(b => b with
        {
            Span = step.FromSource(b.Span),
            Headers = [.. b.Headers.Select(step.FromSource)],
        })]);
    }
}
