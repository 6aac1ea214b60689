using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Api;

/// <summary>Tells whether a caller has an answer already.</summary>
internal static class EntityTag
{
    public static string Of(ReadOnlySpan<byte> body) => $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";

    /// <summary>Writes the tag.</summary>
    /// <returns>Whether the answer is that nothing has changed.</returns>
    public static bool Send(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        var held = context.Request.Headers.IfNoneMatch.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.TrimEntries)).Select(t => t.StartsWith("W/", StringComparison.Ordinal) ? t[2..] : t);
        if (!held.Any(t => t == "*" || t == tag))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
