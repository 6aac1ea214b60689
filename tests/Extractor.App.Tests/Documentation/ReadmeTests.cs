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

    /// <summary>Kind, text and value of each line; what rules make of them may be worded better from day to day.</summary>
    [Fact]
    public async Task TheFactsItShowsOfAnArticleAreThoseFound()
    {
        const string Command = "$ extractor ";
        var at = Array.FindIndex(Lines, l => l.StartsWith(Command, StringComparison.Ordinal));
        var shown = Lines.Skip(at + 3).TakeWhile(l => l != "…").Select(Start).ToList();
        var run = await Documented(Lines[at][Command.Length..].Split(' '));

        Assert.NotEmpty(shown);
        Assert.Equal(shown, run.Lines.Skip(2).Take(shown.Count).Select(Start));
    }

    [Fact]
    public async Task TheFactsItFindsInTheCorpusAreFound()
    {
        using var folder = new TemporaryFolder();
        var at = Array.FindIndex(Lines, l => l.StartsWith("kind ", StringComparison.Ordinal) && l.EndsWith("document", StringComparison.Ordinal));
        var shown = Lines.Skip(at + 1).TakeWhile(l => l != "…").Select(Start).ToList();
        await Documented("ingest", "corpus", "--store", folder.At("s.db"));
        var run = await Documented("search", "kind:figure 进出口", "--limit", "1000", "--store", folder.At("s.db"));

        Assert.NotEmpty(shown);
        Assert.Subset(run.Lines.Select(Start).ToHashSet(), shown.ToHashSet());
    }

    private static Task<Run> Documented(params string[] args) =>
        Run.OfAsync([.. args.Select(a => a.StartsWith("corpus", StringComparison.Ordinal) ? Path.Combine(Repository.Root, a) : a), "--pipeline", Repository.Pipeline]);

    private static string Start(string line) =>
        string.Join(" | ", line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(3));
}
