using Extractor.App.Cli;
using Extractor.Documents;
using Extractor.Pipelines;

namespace Extractor.App.Inputs;

/// <summary>
/// The documents of a source with their facts, the way every command reads them: PDF through pdftotext, each document
/// within the time limit. Thread-safe.
/// </summary>
internal sealed class ArticleExtractor(Pipeline pipeline, Shell shell)
{
    private readonly PdfTextProgram _pdf = new(shell);

    /// <summary>How long one document may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    public Pipeline Pipeline => pipeline;

    /// <summary>
    /// The documents in order, read as they are asked for; one that fails is given with its failure, and the next are
    /// read. What fails whole gives one failure under the source's own name.
    /// </summary>
    public IEnumerable<ExtractionResult> Extract(Source source, InputFacets facets, bool audit = false)
    {
        using var deadline = new TimeLimiter(TimeLimit);
        var options = new ExtractionOptions
        {
            Published = facets.Published,
            Publisher = facets.Publisher,
            Address = facets.Address,
            Audit = audit,
            PdfText = _pdf.Read,
            Deadline = new DocumentDeadline(TimeLimit, deadline.Start),
        };
        foreach (var result in pipeline.ExtractEach(source, options))
        {
            shell.Cancellation.ThrowIfCancellationRequested();
            yield return result;
        }
    }

    /// <summary>The same, where the first failure ends it.</summary>
    /// <exception cref="DocumentException">A document cannot be read.</exception>
    public IReadOnlyList<Extraction> ExtractAll(Source source, InputFacets facets, bool audit = false) =>
        [.. Extract(source, facets, audit).Select(r => r.Extraction ?? throw r.Failure!)];
}
