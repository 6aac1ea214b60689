using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Web;

/// <summary>
/// Style sheets, scripts and pictures, read and packed once. Their addresses hold a hash of their content, so that a
/// browser may keep them for good and never shows an old one.
/// </summary>
internal sealed class Assets
{
    private sealed record Asset(string Type, byte[] Plain, byte[] Packed, string Hash);

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private readonly FrozenDictionary<string, Asset> _files;

    private Assets(FrozenDictionary<string, Asset> files) => _files = files;

    /// <exception cref="DirectoryNotFoundException">The program was not copied whole.</exception>
    public static Assets Read(string root)
    {
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(f => Types.ContainsKey(Path.GetExtension(f)));
        return new Assets(files.ToFrozenDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), ReadFile));
    }

    /// <summary>The address of a file of <c>wwwroot</c>.</summary>
    public string this[string name] => $"/assets/{_files[name].Hash}/{name}";

    public IResult Serve(HttpContext context, string name)
    {
        if (!_files.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        var packed = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.Vary = "Accept-Encoding";
        if (packed)
        {
            context.Response.Headers.ContentEncoding = "br";
        }

        return Results.Bytes(packed ? asset.Packed : asset.Plain, asset.Type);
    }

    private static Asset ReadFile(string path)
    {
        var plain = File.ReadAllBytes(path);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(plain);
        }

        return new Asset(Types[Path.GetExtension(path)], plain, packed.ToArray(), Convert.ToHexStringLower(SHA256.HashData(plain))[..10]);
    }
}
