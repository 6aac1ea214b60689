using System.Text.RegularExpressions;

namespace Extractor.Tests.Conventions;

public class SourceFileTests
{
    private const int LongestFile = 400;

    /// <summary>Files that may be longer, and why.</summary>
    private static readonly Dictionary<string, string> LongForAReason = [];

    private static readonly Regex PublicType = new(
        "^public ((sealed|static|abstract|readonly|partial|unsafe|ref) )*(class|record|struct|interface|enum) ", RegexOptions.NonBacktracking);

    private static readonly Regex MakesRegex = new(
        @"new Regex\(|\bRegex \w+ = new\(|\[GeneratedRegex\(|\bRegex\.(IsMatch|Match|Matches|Replace|Split|Count)\(", RegexOptions.NonBacktracking);

    [Fact]
    public void NoFileIsLong()
    {
        var tooLong = SourceTree.CSharp("src", "tests").Where(f => !LongForAReason.ContainsKey(f))
            .Select(f => (File: f, SourceTree.Lines(f).Length)).Where(f => f.Length > LongestFile);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void NamespacesAreFolders()
    {
        var wrong = from file in SourceTree.CSharp("src")
                    let declared = SourceTree.Lines(file).FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal))
                    let folder = Path.GetDirectoryName(file)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')
                    where declared is not null && declared != $"namespace {folder};"
                    select $"{file}: {declared}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void EveryPublicTypeOfTheEngineSaysWhatItIs()
    {
        var silent = from file in SourceTree.CSharp("src/Extractor")
                     let lines = SourceTree.Lines(file)
                     from i in Enumerable.Range(0, lines.Length)
                     where PublicType.IsMatch(lines[i]) && !Comment(lines, i)
                     select $"{file}:{i + 1}";

        Assert.Empty(silent);
    }

    [Fact]
    public void NoFileOfTheEngineHoldsTwoPublicTypes() =>
        Assert.DoesNotContain(SourceTree.CSharp("src/Extractor"), f => SourceTree.Lines(f).Count(l => PublicType.IsMatch(l)) > 1);

    /// <summary>One that throws on hides nothing.</summary>
    [Fact]
    public void NoCatchOfEverythingSwallows()
    {
        var bare = from file in SourceTree.CSharp("src")
                   let lines = SourceTree.Lines(file)
                   from i in Enumerable.Range(0, lines.Length)
                   where lines[i].Trim() is "catch" or "catch {" or "catch (Exception)"
                   let block = lines.Skip(i + 1).TakeWhile(l => l != lines[i].Replace("catch", "}", StringComparison.Ordinal))
                   where !block.Any(l => l.Trim() == "throw;")
                   select $"{file}:{i + 1}";

        Assert.Empty(bare);
    }

    /// <summary>Counted by file: as many linear or timed expressions as there are expressions.</summary>
    [Fact]
    public void EveryRegexRunsInLinearTimeOrHasALimit()
    {
        var risky = from file in SourceTree.CSharp("src")
                    let lines = SourceTree.Lines(file)
                    let made = lines.Count(l => MakesRegex.IsMatch(l))
                    where made > lines.Count(l => l.Contains("NonBacktracking", StringComparison.Ordinal) || l.Contains("TimeSpan.From", StringComparison.Ordinal))
                    select file;

        Assert.Empty(risky);
    }

    private static bool Comment(string[] lines, int at)
    {
        while (at > 0 && lines[at - 1].StartsWith('['))
        {
            at--;
        }

        return at > 0 && lines[at - 1].StartsWith("///", StringComparison.Ordinal);
    }
}
