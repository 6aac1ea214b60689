using Extractor.Audit;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Facts.Experts;
using Extractor.Loading;
using Extractor.Repair;
using Extractor.Rules;

namespace Extractor.Pipelines;

/// <summary>
/// A frozen way from bytes to facts: the stages and packs of one pipeline folder. Built once, immutable, thread-safe.
/// Same bytes and same <see cref="Fingerprint"/> give the same facts in the same order with the same ids.
/// </summary>
public sealed class Pipeline
{
    private readonly PipelineParts _parts;
    private readonly Dictionary<string, IReadOnlyList<string>> _slots;

    private Pipeline(string directory, string fingerprint, PipelineParts parts)
    {
        Directory = directory;
        Fingerprint = fingerprint;
        _parts = parts;
        _slots = parts.Packs.ToDictionary(p => p.Kind, p => p.Slots, StringComparer.Ordinal);
    }

    public string Directory { get; }

    /// <summary>Hash of everything that shapes the facts: the engine's build and each file of the pipeline.</summary>
    public string Fingerprint { get; }

    /// <summary>The words that audits go by.</summary>
    public AuditWords AuditWords => _parts.Audit;

    /// <summary>The stages, for those that measure them one by one.</summary>
    internal PipelineParts Parts => _parts;

    /// <summary>The packs in the pipeline's order.</summary>
    public IReadOnlyList<RulePack> Packs => _parts.Packs;

    /// <summary>Loads a pipeline folder.</summary>
    /// <exception cref="PipelineException">Something in it is wrong; all faults are listed as file:line.</exception>
    public static Pipeline Load(string directory)
    {
        var parts = PipelineLoader.Load(directory);
        return new Pipeline(directory, PipelineFiles.Fingerprint(directory), parts);
    }

    /// <summary>Reads a source's documents and extracts their facts.</summary>
    /// <exception cref="DocumentException">The source or one of its documents cannot be read; it fails alone.</exception>
    public IReadOnlyList<Extraction> Extract(Source source, ExtractionOptions options) =>
        [.. ExtractEach(source, options).Select(r => r.Extraction ?? throw r.Failure!)];

    /// <summary>
    /// Extracts the documents of a source one after the other, as they are asked for. One that fails is given with its
    /// failure and the next are read; what fails whole is one failure under the source's own name.
    /// </summary>
    public IEnumerable<ExtractionResult> ExtractEach(Source source, ExtractionOptions options) => new SourceExtraction(this, source, options).Results();

    /// <summary>The facts of a document that is loaded and repaired already.</summary>
    public Extraction Extract(Document document, ExtractionOptions options) => ExtractWithin(document, options, CancellationToken.None);

    internal Extraction ExtractWithin(Document document, ExtractionOptions options, CancellationToken cancellation)
    {
        var reading = _parts.Reader.Read(document, cancellation) with { Matcher = new RuleMatcher(options.Profile) };
        var drafts = new List<FactDraft>();
        _parts.Dates.Link(reading, drafts);
        var ignored = new List<IgnoredPlace>();
        cancellation.ThrowIfCancellationRequested();
        _parts.Figures.Link(reading, drafts, ignored);
        _parts.Tables.Link(reading, drafts);
        _parts.Policies.Link(reading, drafts);
        cancellation.ThrowIfCancellationRequested();
        var passages = _parts.Experts.Link(reading, drafts);
        SpeakerPassage.Assign(passages, drafts, "figure");
        var built = new FactBuilder(document, reading.Sentences, _slots, _parts.Confidence).Build(drafts);
        var findings = ArticleAudit.Run(_parts.Audit, document.Text, built, cancellation);
        // A stored document brings the issues of its facts along; they are made anew.
        var issues = document.Issues.Where(i => i.Code.StartsWith("text.", StringComparison.Ordinal)).Concat(FactIssues.Of(built)).Concat(ArticleAudit.Issues(document.Text, findings)).OrderBy(i => i.Span).ToArray();
        return new Extraction(document, ArticleAudit.Mark(built, findings), issues) { Findings = findings, Coverage = options.Audit ? CoverageAudit.Run(reading, drafts, ignored) : [] };
    }

    /// <summary>How every rule fared around the element at an offset of a document's text; empty where no rule could begin.</summary>
    public IReadOnlyList<RuleTrial> Explain(Document document, int offset)
    {
        var reading = _parts.Reader.Read(document, CancellationToken.None);
        foreach (var elements in reading.Elements)
        {
            var at = Array.FindIndex(elements, e => e.Span.Contains(offset));
            if (at >= 0)
            {
                return [.. Packs.SelectMany(p => p.Rules.Explain(elements, at, reading.Matcher))];
            }
        }

        return [];
    }

    /// <summary>Every rule that matches in a text, those that ignore included.</summary>
    internal IEnumerable<RuleMatch> Rules(string text)
    {
        var source = new Source("example.txt", System.Text.Encoding.UTF8.GetBytes(text));
        var reading = _parts.Reader.Read(RepairChain.Apply(LoaderCatalog.Read(source, LoaderOptions.Default with { Words = _parts.Words })[0], _parts.Words), CancellationToken.None);
        return reading.Elements.SelectMany(e => Packs.SelectMany(p => p.Rules.Match(e, reading.Matcher)));
    }
}
