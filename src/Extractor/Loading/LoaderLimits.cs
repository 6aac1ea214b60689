namespace Extractor.Loading;

/// <summary>How much one file may ask for; what is beyond is refused with the limit's name.</summary>
public sealed record LoaderLimits
{
    public static readonly LoaderLimits Default = new();

    /// <summary>Bytes of one file.</summary>
    public long FileBytes { get; init; } = 256L << 20;

    /// <summary>Characters of one document; of a page's markup four times as many.</summary>
    public int Characters { get; init; } = 2_000_000;

    /// <summary>Bytes of all entries of an archive, unpacked.</summary>
    public long UnpackedBytes { get; init; } = 1L << 30;

    /// <summary>How many times its packed size an entry of more than a megabyte may unpack to.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Entries of an archive.</summary>
    public int Entries { get; init; } = 100_000;

    /// <summary>Archives inside archives.</summary>
    public int Nesting { get; init; } = 2;

    /// <summary>Documents of one feed or file of JSON.</summary>
    public int Documents { get; init; } = 1_000_000;

    /// <summary>Refuses a text that is longer than one document may be.</summary>
    /// <exception cref="Documents.DocumentException">It is.</exception>
    internal void Check(int characters, bool markup = false)
    {
        var most = markup ? 4L * Characters : Characters;
        if (characters > most)
        {
            throw new Documents.DocumentException("load", $"the document of {characters} characters is longer than the limit of {most}");
        }
    }
}
