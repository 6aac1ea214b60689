using Extractor.Documents;
using Extractor.Facts;
using Extractor.Facts.Calibration;
using Extractor.Facts.Experts;
using Extractor.Loading;
using Extractor.Pipelines;
using Extractor.Recognition;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;
using Extractor.Recognition.Titles;
using Extractor.Repair;
using Extractor.Rules;
using Extractor.Segmentation;
using Extractor.Text;

namespace Extractor.Benchmarks.Engine;

/// <summary>
/// Each stage by itself over all articles, on what the stages before it gave, so that the product carries no clocks.
/// Elements are what the reader takes beyond segmentation and recognition.
/// </summary>
internal sealed class StageTimes
{
    public const string Segmentation = "segmentation";

    private readonly Pipeline _pipeline;
    private readonly LoaderOptions _loading;
    private readonly Document[] _documents;
    private readonly IReadOnlyList<Sentence>[] _sentences;
    private readonly TokenLayer[] _tokens;
    private readonly Segmenter _segmenter = new(SegmentationModel.LoadDefault());
    private readonly Dictionary<string, IReadOnlyList<string>> _slots;

    private StageTimes(Pipeline pipeline, IReadOnlyList<Source> sources)
    {
        _pipeline = pipeline;
        _loading = LoaderOptions.Default with { Words = pipeline.Parts.Words, Publishers = pipeline.Parts.Publishers };
        _documents = [.. sources.SelectMany(s => LoaderCatalog.Read(s, _loading)).Select(d => RepairChain.Apply(d, _loading.Words))];
        _sentences = [.. _documents.Select(SentenceSplitter.Split)];
        _tokens = [.. _documents.Select((d, i) => _segmenter.Tokenize(d.Text, _sentences[i], new SegmentBuffer()))];
        _slots = pipeline.Packs.ToDictionary(p => p.Kind, p => p.Slots);
    }

    /// <summary>The median CPU time of each stage over the rounds, in the engine's order.</summary>
    public static IReadOnlyList<(string Name, TimeSpan Time, long Bytes)> Measure(Pipeline pipeline, IReadOnlyList<Source> sources, int rounds)
    {
        var times = new StageTimes(pipeline, sources);
        times.Round(sources);
        var measured = Enumerable.Range(0, rounds).Select(_ => times.Round(sources)).ToList();
        return [.. measured[0].Select((stage, i) => (stage.Name, measured.Select(r => r[i].Time).Order().ElementAt(rounds / 2), stage.Bytes))];
    }

    private List<(string Name, TimeSpan Time, long Bytes)> Round(IReadOnlyList<Source> sources)
    {
        var lexicons = Path.Combine(_pipeline.Directory, "lexicons");
        var quantities = QuantityRecognizer.Load(lexicons, []);
        var times = TimeRecognizer.Load(lexicons, []);
        var titles = TitleRecognizer.Load(lexicons, []);
        var names = NameRecognizer.Load(lexicons, []);
        var parts = _pipeline.Parts;
        var stages = new List<(string Name, TimeSpan Time, long Bytes)>();
        Document[] loaded = [];
        Add("load", () => loaded = [.. sources.SelectMany(s => LoaderCatalog.Read(s, _loading))]);
        Add("repair", () => Array.ForEach(loaded, d => RepairChain.Apply(d, _loading.Words)));
        Add("sentences", () => Array.ForEach(_documents, d => SentenceSplitter.Split(d)));
        Add(Segmentation, () => Each((d, i, _) => _segmenter.Tokenize(d.Text, _sentences[i], new SegmentBuffer())));
        Add("recognition: times", () => Each((d, i, found) =>
        {
            var context = new TimeContext(d.Published);
            foreach (var sentence in _sentences[i])
            {
                times.Recognize(d.Text, sentence.Span, context, found);
            }
        }));
        Add("recognition: quantities", () => Each((d, i, found) =>
        {
            foreach (var sentence in _sentences[i])
            {
                quantities.Recognize(d.Text, sentence.Span, found);
            }
        }));
        Add("recognition: titles, numbers", () => Each((d, i, found) =>
        {
            foreach (var block in d.Blocks)
            {
                titles.Recognize(d.Text, block.Span, found);
                DocumentNumberRecognizer.Recognize(d.Text, block.Span, found);
            }
        }));
        Add("recognition: names", () => Each((d, i, found) => Blocks(i, (span, tokens) => names.Recognize(d.Text, span, tokens, found))));
        var before = stages.SkipWhile(s => s.Name != "sentences").ToList();
        var readings = new Reading[_documents.Length];
        Add("elements", () => Each((d, i, _) => readings[i] = parts.Reader.Read(d, CancellationToken.None)));
        before.ForEach(Less);
        var drafts = Array.ConvertAll(readings, _ => new List<FactDraft>());
        var passages = new IReadOnlyList<SpeakerPassage>[readings.Length];
        Add("dates: rules, linking", () => Each((_, i, _) => parts.Dates.Link(readings[i], drafts[i])));
        Add("figures: rules", () => Each((_, i, _) => Match(readings[i], "figure")));
        Add("figures: linking", () => Each((_, i, _) => parts.Figures.Link(readings[i], drafts[i], [])));
        Less(stages[^2]);
        Add("policies: rules, linking", () => Each((_, i, _) => parts.Policies.Link(readings[i], drafts[i])));
        Add("experts: rules, linking", () => Each((_, i, _) => passages[i] = parts.Experts.Link(readings[i], drafts[i])));
        Add("speakers of figures", () => Each((_, i, _) => SpeakerPassage.Assign(passages[i], drafts[i], "figure")));
        Add("facts", () => Each((d, i, _) => new FactBuilder(d, _sentences[i], _slots, ConfidenceModel.None).Build(drafts[i])));
        return stages;

        void Add(string name, Action action)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            stages.Add((name, Cpu.Time(action), GC.GetAllocatedBytesForCurrentThread() - bytes));
        }

        // The last stage did the work of an earlier one too.
        void Less((string Name, TimeSpan Time, long Bytes) part)
        {
            var (name, time, bytes) = stages[^1];
            stages[^1] = (name, time > part.Time ? time - part.Time : TimeSpan.Zero, Math.Max(0, bytes - part.Bytes));
        }
    }

    private void Match(Reading reading, string kind)
    {
        var rules = _pipeline.Packs.First(p => p.Kind == kind).Rules;
        foreach (var elements in reading.Elements)
        {
            rules.Match(elements, reading.Matcher);
        }
    }

    private void Each(Action<Document, int, List<Annotation>> action)
    {
        for (var i = 0; i < _documents.Length; i++)
        {
            action(_documents[i], i, []);
        }
    }

    private void Blocks(int document, Action<TextSpan, ReadOnlySpan<Token>> action)
    {
        var (sentences, tokens) = (_sentences[document], _tokens[document]);
        for (var s = 0; s < sentences.Count;)
        {
            var first = s;
            while (s < sentences.Count && sentences[s].Block == sentences[first].Block)
            {
                s++;
            }

            var (from, to) = (tokens.SentenceStarts[first], tokens.SentenceStarts[s]);
            action(_documents[document].Blocks[sentences[first].Block].Span, tokens.Tokens.AsSpan(from, to - from));
        }
    }
}
