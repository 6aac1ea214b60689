using Extractor.Documents;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Rules;
using Extractor.Text;

namespace Extractor.Pipelines;

/// <summary>Segments a document and recognises what rules are written over. Immutable and thread-safe.</summary>
internal sealed class DocumentReader
{
    private readonly QuantityRecognizer _quantities;
    private readonly TimeRecognizer _times;
    private readonly ElementBuilder _elements;

    private DocumentReader(QuantityRecognizer quantities, TimeRecognizer times, ElementBuilder elements)
    {
        _quantities = quantities;
        _times = times;
        _elements = elements;
    }

    public static DocumentReader Load(string lexicons, SymbolTable symbols, ICollection<string> faults) => new(
        QuantityRecognizer.Load(lexicons, faults),
        TimeRecognizer.Load(lexicons, faults),
        new ElementBuilder(symbols, AnnotationLabels.SubtypeOf));

    public Reading Read(Document document)
    {
        var sentences = new List<Sentence>();
        for (var b = 0; b < document.Blocks.Count; b++)
        {
            var block = document.Blocks[b].Span;
            var start = block.Start;
            for (var i = block.Start; i < block.End; i++)
            {
                if (document.Text[i] is '。' or '！' or '？' or '\n' || i == block.End - 1)
                {
                    sentences.Add(new Sentence(new TextSpan(start, i + 1), b));
                    start = i + 1;
                }
            }
        }

        var elements = new List<Element[]>(sentences.Count);
        var context = new TimeContext(document.Published);
        var lastBlock = -1;
        foreach (var sentence in sentences)
        {
            if (sentence.Block != lastBlock)
            {
                lastBlock = sentence.Block;
                context.BeginBlock();
            }

            var annotations = new List<Annotation>();
            _times.Recognize(document.Text, sentence.Span, context, annotations);
            _quantities.Recognize(document.Text, sentence.Span, annotations);
            var tokens = Enumerable.Range(sentence.Span.Start, sentence.Span.Length).Select(i => new Token(i, i + 1)).ToArray();
            elements.Add(_elements.Build(document.Text, sentence.Span, tokens, [], [.. AnnotationLayer.Resolve(annotations)]));
        }

        return new Reading(document, sentences, elements);
    }
}
