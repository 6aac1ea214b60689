using Extractor.Audit;
using Extractor.Facts.Calibration;
using Extractor.Facts.Dates;
using Extractor.Facts.Experts;
using Extractor.Facts.Figures;
using Extractor.Facts.Figures.Ranking;
using Extractor.Facts.Policies;
using Extractor.Loading;
using Extractor.Recognition;
using Extractor.Recognition.Titles;
using Extractor.Rules;
using YamlDotNet.RepresentationModel;

namespace Extractor.Pipelines;

/// <summary>Reads a pipeline folder into its frozen parts; collects every fault before it refuses.</summary>
internal sealed class PipelineLoader
{
    private readonly List<string> _faults = [];
    private readonly SymbolTable _symbols = new();
    private readonly string _directory;
    private readonly string _lexicons;

    private PipelineLoader(string directory)
    {
        _directory = directory;
        _lexicons = Path.Combine(directory, "lexicons");
    }

    /// <exception cref="PipelineException">Something in the folder is wrong.</exception>
    public static PipelineParts Load(string directory) => new PipelineLoader(directory).Load();

    private PipelineParts Load()
    {
        var file = Path.Combine(_directory, "pipeline.yaml");
        if (!File.Exists(file))
        {
            throw new PipelineException([$"{file}:1: a pipeline folder needs a pipeline.yaml"]);
        }

        var yaml = new YamlReader(file, _faults);
        var map = yaml.Map(yaml.Read(), "name", "packs", "cues", "json");
        AnnotationLabels.Declare(_symbols);
        foreach (var cue in yaml.List(map.GetValueOrDefault("cues")).Select(n => yaml.Text(n) ?? ""))
        {
            _symbols.AddLexicon(cue, Lexicon(cue).Entries.Select(e => KeyValuePair.Create(e.Word, e.Normal)));
        }

        var loader = new PackLoader(_symbols, _faults);
        foreach (var pack in yaml.List(map.GetValueOrDefault("packs")).Select(n => yaml.Text(n) ?? ""))
        {
            loader.Read(Path.Combine(_directory, "packs", pack));
        }

        var packs = loader.Compile();
        var reader = DocumentReader.Load(_lexicons, _symbols, _faults);
        var figures = Pack(packs, "figure", file);
        var dates = Pack(packs, "date", file);
        var policies = Pack(packs, "policy", file);
        var experts = Pack(packs, "expert", file);
        var words = new FigureWords(
            Lexicon("indicator-leading"),
            Lexicon("indicator-trailing"),
            Lexicon("bare-heads"),
            Lexicon("list-heads"),
            Lexicon("basis-words"),
            Lexicon("status-cues"),
            Lexicon("source-verbs"),
            Lexicon("predicate-words"),
            Lexicon("adjunct-openers"),
            Lexicon("event-verbs"),
            Lexicon("fused-verbs"),
            Lexicon("done-words"),
            Lexicon("inner-words"),
            Lexicon("period-words"));
        var ranker = Ranker(figures, words.BareHeads);
        var (endings, verbs, acts) = (Lexicon("title-categories"), Lexicon("speech-verbs"), Lexicon("speech-acts"));
        var publishers = Path.Combine(_directory, "publishers.yaml");
        var selectors = File.Exists(publishers) ? PublisherFile.Read(publishers, _faults) : [];
        var fields = Fields(yaml, map.GetValueOrDefault("json"));
        var issuers = TitleIssuers.Load(_lexicons, _faults);
        var weights = Path.Combine(_directory, "confidence.tsv");
        var confidence = File.Exists(weights) ? ConfidenceModel.Load(weights, _faults) : ConfidenceModel.None;
        var audit = new AuditWords(Lexicon("partitions"), Lexicon("shares-of-whole"), Lexicon("real-growth"));
        var tables = new TableFigureLinker("figure", reader.Quantities, Lexicon("table-headers"));
        var pages = PageWords.Load(Path.Combine(_lexicons, "page-words.tsv"), _faults);
        if (_faults.Count > 0)
        {
            throw new PipelineException(_faults);
        }

        return new PipelineParts(
            reader,
            packs,
            _symbols,
            new FigureLinker(figures!, _symbols, words, ranker!),
            new DateLinker(dates!),
            new PolicyLinker(policies!, endings, issuers),
            new ExpertLinker(experts!, verbs, acts),
            confidence)
        {
            Audit = audit,
            Tables = tables,
            Publishers = selectors,
            Words = pages,
            Fields = fields,
        };
    }

    /// <summary>The names of the properties of JSON articles, those of the pipeline before the usual ones.</summary>
    private static ArticleFields Fields(YamlReader yaml, YamlNode? node)
    {
        var usual = ArticleFields.Default;
        if (node is null)
        {
            return usual;
        }

        var map = yaml.Map(node, "title", "date", "source", "author", "address", "text");
        return new ArticleFields
        {
            Title = Names("title", usual.Title),
            Date = Names("date", usual.Date),
            Source = Names("source", usual.Source),
            Author = Names("author", usual.Author),
            Address = Names("address", usual.Address),
            Text = Names("text", usual.Text),
        };

        IReadOnlyList<string> Names(string key, IReadOnlyList<string> after) =>
            [.. yaml.List(map.GetValueOrDefault(key)).Select(n => yaml.Text(n)).OfType<string>(), .. after];
    }

    /// <summary>What chooses the phrases that name indicators; null where there is no pack of figures.</summary>
    private PhraseRanker? Ranker(RulePack? figures, Lexicon heads)
    {
        if (figures is null)
        {
            return null;
        }

        var classes = new PhraseClasses(_symbols, Lexicon("phrase-words"));
        var folder = Path.Combine(_directory, "packs", figures.Name);
        var company = WordCompany.Load(folder, _faults);
        var features = new PhraseFeatures(classes, company, figures.Rules.Rules.Select(r => r.Id), heads);
        return new PhraseRanker(classes, company, features, PhraseWeights.Load(Path.Combine(folder, "phrase-weights.txt"), features, _faults));
    }

    private RulePack? Pack(IReadOnlyList<RulePack> packs, string kind, string file)
    {
        var pack = packs.FirstOrDefault(p => p.Kind == kind);
        if (pack is null)
        {
            _faults.Add($"{file}:1: no pack gives facts of kind {kind}");
        }

        return pack;
    }

    private Lexicon Lexicon(string name)
    {
        var file = Path.Combine(_lexicons, name + ".tsv");
        if (File.Exists(file))
        {
            return Recognition.Lexicon.Load(file, _faults);
        }

        _faults.Add($"{file}:1: the lexicon is missing");
        return new Lexicon(name, []);
    }
}
