using System.Security.Cryptography;
using System.Text.Json;

namespace Extractor.App.Jobs;

/// <summary>What a run was asked, as the ledger keeps it.</summary>
internal sealed record IngestDetails
{
    /// <summary>What the user named.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>The folder that names are counted from.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The table of what is known of the files.</summary>
    public string? Metadata { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether even what is unchanged is written.</summary>
    public bool Force { get; init; }

    /// <summary>Whether the bytes are kept in the ledger, so that the files may be out of reach.</summary>
    public bool KeepsContent { get; init; }

    /// <summary>Which stored documents are extracted again.</summary>
    public string? Query { get; init; }

    public static IngestDetails Read(string json) => JsonSerializer.Deserialize<IngestDetails>(json)!;

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Equal for equal requests.</summary>
    public string Key(string kind) => kind + " " + Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)).AsSpan(0, 12));
}
