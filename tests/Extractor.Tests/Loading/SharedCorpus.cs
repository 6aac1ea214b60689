using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Extractor.Tests.Loading;

/// <summary>
/// The articles that people really have, unpacked for the tests that need them: <c>corpus.tar.xz</c> of the folder
/// <c>shared</c> beside the repository (or of EXTRACTOR_SHARED). Where it is not there these tests are skipped.
/// </summary>
public sealed class SharedCorpus : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("extractor-corpus-");
    private string? _unpacked;

    /// <summary>The folder with <c>raw/</c> and <c>bulk/</c>.</summary>
    public string Folder => _unpacked ??= Unpack();

    public string Raw(string name) => Path.Combine(Folder, "raw", name);

    public void Dispose() => _folder.Delete(recursive: true);

    private string Unpack()
    {
        var archive = Path.Combine(Environment.GetEnvironmentVariable("EXTRACTOR_SHARED") ?? Path.Combine(Root(), "..", "shared"), "corpus.tar.xz");
        Assert.SkipUnless(File.Exists(archive), $"{archive} is not here");
        using var tar = Process.Start(new ProcessStartInfo("tar", ["-xJf", archive, "-C", _folder.FullName]) { UseShellExecute = false })!;
        tar.WaitForExit();
        Assert.SkipUnless(tar.ExitCode == 0, "tar and xz are not installed");
        var raw = Directory.GetDirectories(_folder.FullName, "raw", SearchOption.AllDirectories);
        return Path.GetDirectoryName(Assert.Single(raw))!;
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
