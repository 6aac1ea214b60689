namespace Extractor.Loading;

/// <summary>How much one file may ask for; what is beyond is refused with the limit's name.</summary>
public sealed record LoaderLimits
{
    public static readonly LoaderLimits Default = new();

    /// <summary>Bytes of one file.</summary>
    public long FileBytes { get; init; } = 256L << 20;

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
}
