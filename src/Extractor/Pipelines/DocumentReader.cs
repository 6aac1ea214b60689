using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Recognition.Titles;
using Extractor.Rules;
using Extractor.Segmentation;

namespace Extractor.Pipelines;

/// <summary>Segments a document and recognises what rules are written over. Immutable and thread-safe.</summary>
internal sealed class DocumentReader
{
    private const char VerbalNoun = 'w'; // 建设, 发展: noun or verb, as the sentence has it

    private readonly Segmenter _segmenter;
    private readonly QuantityRecognizer _quantities;
    private readonly TimeRecognizer _times;
    private readonly TitleRecognizer _titles;
    private readonly NameRecognizer _names;
    private readonly ElementBuilder _elements;
    private readonly char[] _letters; // for each tag id the letter that patterns see

    private DocumentReader(string lexicons, SymbolTable symbols, ICollection<string> faults)
    {
        _segmenter = new Segmenter(SegmentationModel.LoadDefault());
        foreach (var word in symbols.CueWords.Where(w => w.Length > 1))
        {
            _segmenter.AddWord(word); // so that 占比达 is cut as 占比 and 达
        }

        var nouns = Path.Combine(lexicons, "noun-words.tsv");
        foreach (var noun in File.Exists(nouns) ? Lexicon.Load(nouns, faults).Entries : [])
        {
            _segmenter.AddWord(noun.Word, Math.Max(1, _segmenter.FrequencyOf(noun.Word)), "n");
        }

        _quantities = QuantityRecognizer.Load(lexicons, faults);
        _times = TimeRecognizer.Load(lexicons, faults);
        _titles = TitleRecognizer.Load(lexicons, faults);
        _names = NameRecognizer.Load(lexicons, faults);
        _elements = new ElementBuilder(symbols, AnnotationLabels.SubtypeOf);
        _letters = [.. Enumerable.Range(0, 256).Select(id => Letter(_segmenter.TagName((byte)id)))];
    }

    /// <summary>Reads numbers and units.</summary>
    public QuantityRecognizer Quantities => _quantities;

    public static DocumentReader Load(string lexicons, SymbolTable symbols, ICollection<string> faults) => new(lexicons, symbols, faults);

    /// <exception cref="OperationCanceledException">The time is over.</exception>
    public Reading Read(Document document, CancellationToken cancellation = default)
    {
        var sentences = SentenceSplitter.Split(document);
        var layer = _segmenter.Tokenize(document.Text, sentences, new SegmentBuffer());
        var letters = Array.ConvertAll(layer.Tags, tag => _letters[tag]);
        var context = new TimeContext(document.Published);
        var elements = new Element[sentences.Count][];
        var all = new List<Annotation>();
        var found = new List<Annotation>();
        for (var s = 0; s < sentences.Count;)
        {
            cancellation.ThrowIfCancellationRequested();

            // One block at a time: names may reach over the end of a sentence.
            var end = s + 1;
            while (end < sentences.Count && sentences[end].Block == sentences[s].Block)
            {
                end++;
            }

            found.Clear();
            RecognizeBlock(document, sentences, s, end, layer, context, found, cancellation);
            all.AddRange(found);
            var resolved = AnnotationLayer.Resolve(found);
            var next = 0;
            for (; s < end; s++)
            {
                cancellation.ThrowIfCancellationRequested();
                var span = sentences[s].Span;
                var first = next;
                while (next < resolved.Count && resolved[next].Span.Start < span.End)
                {
                    next++;
                }

                var inside = resolved.GetRange(first, next - first);
                inside.RemoveAll(a => a.Span.End > span.End || a.Span.Start < span.Start);
                DigitRecognizer.Recognize(document.Text, span, inside);
                inside.Sort(static (a, b) => a.Span.CompareTo(b.Span));
                var (from, to) = (layer.SentenceStarts[s], layer.SentenceStarts[s + 1]);
                elements[s] = _elements.Build(document.Text, span, layer.Tokens.AsSpan(from, to - from), letters.AsSpan(from, to - from), inside.ToArray());
            }
        }

        return new Reading(document, sentences, elements, all);
    }

    private void RecognizeBlock(
        Document document, IReadOnlyList<Sentence> sentences, int from, int to, TokenLayer layer, TimeContext context, List<Annotation> found, CancellationToken cancellation)
    {
        var block = document.Blocks[sentences[from].Block].Span;
        context.BeginBlock();
        for (var s = from; s < to; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            _times.Recognize(document.Text, sentences[s].Span, context, found);
            _quantities.Recognize(document.Text, sentences[s].Span, found);
        }

        if (from == 0 || document.Blocks[sentences[from].Block].Kind == BlockKind.Title || document.Blocks[sentences[from - 1].Block].Kind is BlockKind.Title or BlockKind.Byline)
        {
            context.SetFrame();
        }

        cancellation.ThrowIfCancellationRequested();
        _titles.Recognize(document.Text, block, found);
        DocumentNumberRecognizer.Recognize(document.Text, block, found);
        var (first, end) = (layer.SentenceStarts[from], layer.SentenceStarts[to]);
        _names.Recognize(document.Text, block, layer.Tokens.AsSpan(first, end - first), found);
        found.Sort(static (a, b) => a.Span.CompareTo(b.Span));
    }

    /// <summary>The first letter of a part of speech; adjectives used as nouns, and words that no dictionary has, are nouns.</summary>
    private static char Letter(string? tag) => tag switch
    {
        null or "" or "an" => 'n',
        "vn" => VerbalNoun,
        "eng" => 'x',
        _ => char.ToLowerInvariant(tag[0]),
    };
}
