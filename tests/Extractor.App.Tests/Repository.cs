using System.Runtime.CompilerServices;

namespace Extractor.App.Tests;

/// <summary>Folders of the source tree that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string Corpus => Path.Combine(Root, "corpus");

    public static string Pipeline => Path.Combine(Root, "pipelines", "policy-articles");

    /// <summary>Material beside the repository that not everyone has; the test is skipped where it is absent.</summary>
    public static string Shared(params string[] path)
    {
        var found = Path.Combine([Root, "..", "shared", .. path]);
        Assert.SkipUnless(Path.Exists(found), $"{Path.Combine(["../shared", .. path])} is not here");
        return found;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
