namespace Extractor.Loading;

/// <summary>What a file says of an article beside its text.</summary>
internal sealed record StatedMetadata(string? Title, DateOnly? Published, string? Publisher, IReadOnlyList<string> Authors)
{
    /// <summary>Where it was published.</summary>
    public string? Address { get; init; }

    public static readonly StatedMetadata None = new(null, null, null, []);

    /// <summary>These, and where they say nothing, the others.</summary>
    public StatedMetadata Or(StatedMetadata other) =>
        new(Title ?? other.Title, Published ?? other.Published, Publisher ?? other.Publisher, Authors.Count > 0 ? Authors : other.Authors)
        {
            Address = Address ?? other.Address,
        };
}
