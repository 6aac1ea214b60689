using System.Xml.Linq;

namespace Extractor.Tests.Conventions;

/// <summary>References run in one line: the program, the store, the engine.</summary>
public class ProjectTests
{
    [Theory]
    [InlineData("Extractor")]
    [InlineData("Extractor.Storage", "Extractor")]
    [InlineData("Extractor.App", "Extractor.Storage")]
    public void AProjectReferencesOnlyTheOneBelow(string project, params string[] references)
    {
        var found = Items(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')));

        Assert.Equal(references, found);
    }

    [Fact]
    public void TheEngineKnowsNoDatabaseWebOrScheduler() => Assert.Equal(
        ["AngleSharp", "DocumentFormat.OpenXml", "System.IO.Packaging", "YamlDotNet"],
        Items("Extractor", "PackageReference").Order(StringComparer.Ordinal));

    [Fact]
    public void EveryProjectIsInTheSolution()
    {
        var solution = File.ReadAllText(Path.Combine(SourceTree.Root, "Extractor.sln"));
        var projects = new[] { "src", "tests" }.SelectMany(f => Directory.GetFiles(Path.Combine(SourceTree.Root, f), "*.csproj", SearchOption.AllDirectories));

        Assert.All(projects, p => Assert.Contains(Path.GetFileName(p), solution));
    }

    private static IEnumerable<string> Items(string project, string element) =>
        XDocument.Load(Path.Combine(SourceTree.Root, "src", project, project + ".csproj")).Descendants(element).Select(e => e.Attribute("Include")!.Value);
}
