using Extractor.App.Cli;
using Extractor.App.Ingestion;

namespace Extractor.App.Tests.Ingestion;

public sealed class ArticlePathsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void AFolderGivesItsArticlesSortedAndPassesOverTheRest()
    {
        foreach (var name in new[] { "b.txt", "a.html", "a.gold.yaml", "README.md", "meta.csv", ".hidden.txt", "2024/c.txt", ".git/d.txt" })
        {
            _folder.Write(name);
        }

        var paths = new ArticlePaths(MemoryShell.Create());

        Assert.Equal(["2024/c.txt", "a.html", "b.txt"], Relative(paths.Expand([_folder.Path])));
        Assert.Equal(4, paths.PassedOver);
    }

    [Fact]
    public void ANamedFileIsTakenWhateverItsName()
    {
        var file = _folder.Write("README.md");

        Assert.Equal([file], new ArticlePaths(MemoryShell.Create()).Expand([file, file]));
    }

    [Fact]
    public void AMissingFileStaysSoThatItsFailureIsTold() =>
        Assert.Equal(["nope.txt"], new ArticlePaths(MemoryShell.Create()).Expand(["nope.txt"]));

    [Theory]
    [InlineData("*.txt", "a.txt", "b.txt")]
    [InlineData("?.txt", "a.txt", "b.txt")]
    [InlineData("*/c.*", "2024/c.txt")]
    [InlineData("**/*.txt", "2024/c.txt", "2024/x/d.txt", "a.txt", "b.txt")]
    public void AGlobGivesTheFilesItMatches(string glob, params string[] expected)
    {
        foreach (var name in new[] { "a.txt", "b.txt", "a.html", "2024/c.txt", "2024/x/d.txt" })
        {
            _folder.Write(name);
        }

        Assert.Equal(expected, Relative(new ArticlePaths(MemoryShell.Create()).Expand([_folder.At(glob)])));
    }

    [Fact]
    public void AGlobThatMatchesNothingIsRefused() =>
        Assert.Throws<UserException>(() => new ArticlePaths(MemoryShell.Create()).Expand([_folder.At("*.pdf")]));

    [Fact]
    public void AListNamesAPathALine()
    {
        var (a, b) = (_folder.Write("a.txt"), _folder.Write("b.txt"));
        var list = _folder.Write("list", $"# two\n{b}\n\n{a}\n");

        Assert.Equal([b, a], new ArticlePaths(MemoryShell.Create()).Expand([$"@{list}"]));
    }

    [Fact]
    public void AListOfItselfIsRefused()
    {
        var list = _folder.At("list");
        File.WriteAllText(list, $"@{list}\n");

        Assert.Throws<UserException>(() => new ArticlePaths(MemoryShell.Create()).Expand([$"@{list}"]));
    }

    public void Dispose() => _folder.Dispose();

    private IEnumerable<string> Relative(IEnumerable<string> paths) =>
        paths.Select(p => Path.GetRelativePath(_folder.Path, p).Replace('\\', '/'));
}
