using System.CommandLine;
using Extractor.App.Commands;

namespace Extractor.App.Tests.Documentation;

/// <summary>What the first page says is so.</summary>
public class ReadmeTests
{
    private const string Prefix = "dotnet run --project src/Extractor.App -c Release -- ";

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));

    private static RootCommand Tree => CommandTree.Build(MemoryShell.Create());

    public static TheoryData<string> Commands =>
        [.. Lines.Where(l => l.StartsWith(Prefix, StringComparison.Ordinal)).Select(l => l[Prefix.Length..].Split(" #")[0].Trim()).Distinct()];

    [Fact]
    public void ItIsShort() => Assert.InRange(Lines.Length, 1, 150);

    [Theory]
    [MemberData(nameof(Commands))]
    public void ItsCommandsAreUnderstood(string command) => Assert.Empty(Tree.Parse(command.Replace('\'', '"')).Errors);

    [Fact]
    public void ItNamesEveryCommand()
    {
        var text = string.Join('\n', Lines);

        Assert.All(Tree.Subcommands, c => Assert.Contains($"| `{c.Name}", text));
    }

    [Fact]
    public void ItsPicturesOfTheTreeAreTrue()
    {
        var named = Lines.Where(l => l.Length > 25 && l[..25].Contains('/') && l[25] != ' ' && l[24] == ' ').Select(l => l[..25].TrimEnd()).ToList();
        var parent = "";
        Assert.NotEmpty(named);
        foreach (var name in named)
        {
            parent = name.StartsWith(' ') ? parent : name;
            var path = name.StartsWith(' ') ? Path.Combine(parent, name.Trim()) : name;
            Assert.True(Directory.Exists(Path.Combine(Repository.Root, path)), path);
        }
    }
}
