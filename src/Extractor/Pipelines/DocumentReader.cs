using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Recognition.Titles;
using Extractor.Rules;
using Extractor.Segmentation;
using Extractor.Text;

namespace Extractor.Pipelines;

/// <summary>Segments a document and recognises what rules are written over. Immutable and thread-safe.</summary>
internal sealed class DocumentReader
{
    private readonly Segmenter _segmenter;
    private readonly QuantityRecognizer _quantities;
    private readonly TimeRecognizer _times;
    private readonly TitleRecognizer _titles;
    private readonly NameRecognizer _names;
    private readonly ElementBuilder _elements;

    private DocumentReader(string lexicons, SymbolTable symbols, ICollection<string> faults)
    {
        _segmenter = new Segmenter(SegmentationModel.LoadDefault());
        _quantities = QuantityRecognizer.Load(lexicons, faults);
        _times = TimeRecognizer.Load(lexicons, faults);
        _titles = TitleRecognizer.Load(lexicons, faults);
        _names = NameRecognizer.Load(lexicons, faults);
        _elements = new ElementBuilder(symbols, AnnotationLabels.SubtypeOf);
    }

    public static DocumentReader Load(string lexicons, SymbolTable symbols, ICollection<string> faults) => new(lexicons, symbols, faults);

    public Reading Read(Document document)
    {
        var sentences = SentenceSplitter.Split(document);
        var words = _segmenter.Tokenize(document.Text, sentences, new SegmentBuffer());
        var tags = Array.ConvertAll(words.Tags, id => _segmenter.TagName(id)?[0] ?? '\0');
        var names = Names(document, sentences, words);
        var elements = new List<Element[]>(sentences.Count);
        var context = new TimeContext(document.Published);
        var annotations = new List<Annotation>();
        var (lastBlock, name) = (-1, 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            if (sentence.Block != lastBlock)
            {
                lastBlock = sentence.Block;
                context.BeginBlock();
            }

            annotations.Clear();
            _times.Recognize(document.Text, sentence.Span, context, annotations);
            _quantities.Recognize(document.Text, sentence.Span, annotations);
            for (; name < names.Count && names[name].Span.Start < sentence.Span.End; name++)
            {
                if (sentence.Span.Contains(names[name].Span))
                {
                    annotations.Add(names[name]);
                }
            }

            var (first, count) = (words.SentenceStarts[i], words.SentenceStarts[i + 1] - words.SentenceStarts[i]);
            elements.Add(_elements.Build(
                document.Text,
                sentence.Span,
                words.Tokens.AsSpan(first, count),
                tags.AsSpan(first, count),
                [.. AnnotationLayer.Resolve(annotations)]));
        }

        return new Reading(document, sentences, elements);
    }

    /// <summary>What is recognised block by block, because it may need the whole line: titles, document numbers and names.</summary>
    private List<Annotation> Names(Document document, IReadOnlyList<Sentence> sentences, TokenLayer words)
    {
        var found = new List<Annotation>();
        for (var from = 0; from < sentences.Count;)
        {
            var to = from + 1;
            while (to < sentences.Count && sentences[to].Block == sentences[from].Block)
            {
                to++;
            }

            var range = new TextSpan(sentences[from].Span.Start, sentences[to - 1].Span.End);
            var (first, last) = (words.SentenceStarts[from], words.SentenceStarts[to]);
            _titles.Recognize(document.Text, range, found);
            DocumentNumberRecognizer.Recognize(document.Text, range, found);
            _names.Recognize(document.Text, range, words.Tokens.AsSpan(first, last - first), found);
            from = to;
        }

        found.Sort((a, b) => a.Span != b.Span ? a.Span.CompareTo(b.Span) : string.CompareOrdinal(b.Label, a.Label));
        return found;
    }
}
