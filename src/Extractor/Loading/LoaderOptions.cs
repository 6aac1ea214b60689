namespace Extractor.Loading;

/// <summary>What loading needs to know beside the bytes. Immutable; one serves any number of threads.</summary>
public sealed record LoaderOptions
{
    public static readonly LoaderOptions Default = new();

    /// <summary>Publication date that goes before what the file says; null leaves it to the file.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Who published it, in place of what the file says; null leaves it to the file.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was published, in place of what the file says; null leaves it to the file.</summary>
    public string? Address { get; init; }

    /// <summary>
    /// Turns the bytes of a PDF file into its text, laid out as on the page, pages parted by form feeds. The engine
    /// starts no programs, so the caller gives it; where it is null PDF files are refused. It fails with a
    /// <see cref="Documents.DocumentException"/>.
    /// </summary>
    public Func<ReadOnlyMemory<byte>, string>? PdfText { get; init; }

    /// <summary>Selectors for the pages of known publishers; the first that fits is used.</summary>
    public IReadOnlyList<PublisherSelectors> Publishers { get; init; } = [];

    /// <summary>Words by which the lines of a page that are not the article's own are told.</summary>
    public PageWords Words { get; init; } = PageWords.None;

    /// <summary>Which properties of a JSON article hold its parts.</summary>
    public ArticleFields Fields { get; init; } = ArticleFields.Default;

    public LoaderLimits Limits { get; init; } = LoaderLimits.Default;

    /// <summary>Ends the reading; what was begun throws <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The document with what is given here in place of what the file says.</summary>
    internal Documents.Document Over(Documents.Document document) => document with
    {
        Published = Published ?? document.Published,
        Publisher = Publisher ?? document.Publisher,
        Address = Address ?? document.Address,
    };
}
