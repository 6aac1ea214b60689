using System.Security.Cryptography;
using System.Text;

namespace Extractor.Pipelines;

/// <summary>The files of a pipeline folder and what they amount to.</summary>
internal static class PipelineFiles
{
    /// <summary>
    /// SHA-256 over the engine's build and every file of the folder, names and contents, in ordinal order;
    /// 16 hexadecimal digits.
    /// </summary>
    public static string Fingerprint(string directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(PipelineFiles).Module.ModuleVersionId.ToByteArray());
        var files = Directory.GetFiles(directory, "*", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(directory, f).Replace('\\', '/'), Path: f))
            .OrderBy(f => f.Name, StringComparer.Ordinal);
        foreach (var (name, path) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\0"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
