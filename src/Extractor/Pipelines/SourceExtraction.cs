using System.Globalization;
using Extractor.Documents;
using Extractor.Loading;
using Extractor.Repair;

namespace Extractor.Pipelines;

/// <summary>Goes through the documents of one source: loads, repairs and extracts each within its time. Used once.</summary>
internal sealed class SourceExtraction(Pipeline pipeline, Source source, ExtractionOptions options)
{
    public IEnumerable<ExtractionResult> Results()
    {
        var cancellation = Begin();
        IEnumerator<LoadedDocument>? documents = null;
        try
        {
            if (!Try(() => documents = LoaderCatalog.ReadEach(source, Options(cancellation)).GetEnumerator(), out var failure))
            {
                yield return new ExtractionResult(source.Path, null, failure);
                yield break;
            }

            for (var more = true; more; cancellation = Begin())
            {
                if (!Try(() => more = documents!.MoveNext(), out failure))
                {
                    yield return new ExtractionResult(source.Path, null, failure);
                    yield break;
                }

                if (more)
                {
                    yield return Result(documents!.Current, cancellation);
                }
            }
        }
        finally
        {
            documents?.Dispose();
        }
    }

    private ExtractionResult Result(LoadedDocument loaded, CancellationToken cancellation)
    {
        Extraction? extraction = null;
        return loaded.Document is { } document
            && !Try(() => extraction = pipeline.ExtractWithin(RepairChain.ApplyWithin(document, pipeline.Parts.Words, cancellation), options, cancellation), out var failure)
                ? new ExtractionResult(loaded.Path, null, failure)
                : new ExtractionResult(loaded.Path, extraction, loaded.Failure);
    }

    private bool Try(Action work, out DocumentException? failure)
    {
        failure = null;
        try
        {
            work();
        }
        catch (DocumentException x)
        {
            failure = x;
        }
        catch (OperationCanceledException x) when (options.Deadline is not null)
        {
            var seconds = options.Deadline.Limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            failure = new DocumentException("extract", $"reading it takes longer than the limit of {seconds} s", x);
        }

        return failure is null;
    }

    private CancellationToken Begin() => options.Deadline?.Start() ?? CancellationToken.None;

    private LoaderOptions Options(CancellationToken cancellation) => new()
    {
        Published = options.Published,
        Publisher = options.Publisher,
        Address = options.Address,
        PdfText = options.PdfText,
        Publishers = pipeline.Parts.Publishers,
        Words = pipeline.Parts.Words,
        Fields = pipeline.Parts.Fields,
        Limits = options.Limits,
        Cancellation = cancellation,
    };
}
