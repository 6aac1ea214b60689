using Microsoft.AspNetCore.Http;

namespace Extractor.App.Web;

/// <summary>Articles as somebody sends them.</summary>
/// <param name="Caller">Who sends them: the same files of two callers are two uploads.</param>
internal sealed record UploadRequest(string Caller, IFormFileCollection Files)
{
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The day they were published; goes before what they say.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Sent again with the same key, an upload is the same run for good; without one while it is open.</summary>
    public string? Key { get; init; }
}
