using System.Diagnostics;

namespace Extractor.Benchmarks.Segmentation;

/// <summary>@node-rs/jieba, installed by npm into a folder for temporary files, once.</summary>
internal static class NodePackage
{
    private const string Package = "@node-rs/jieba@2.0.3";

    /// <summary>The folder; null where it cannot be installed.</summary>
    public static string? Install()
    {
        var folder = Path.Combine(Path.GetTempPath(), "extractor-benchmarks-node");
        if (Directory.Exists(Path.Combine(folder, "node_modules", "@node-rs", "jieba")))
        {
            return folder;
        }

        try
        {
            Directory.CreateDirectory(folder);
            using var npm = Process.Start(new ProcessStartInfo("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--silent", Package]))!;
            npm.WaitForExit();
            return npm.ExitCode == 0 ? folder : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
