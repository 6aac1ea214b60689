using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Extractor.App.Security;

/// <summary>Random keys. They hold 256 bits, so a fast hash keeps them as well as a slow one would.</summary>
internal static class Secrets
{
    public const string KeyPrefix = "exk_";

    public static string New(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
