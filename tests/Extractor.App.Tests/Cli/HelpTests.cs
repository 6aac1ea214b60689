using System.CommandLine;
using Extractor.App.Cli;
using Extractor.App.Commands;

namespace Extractor.App.Tests.Cli;

public class HelpTests
{
    public static TheoryData<string> Verbs => [.. Below(Tree("en")).Select(v => v.FullName)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task EveryVerbShowsAnExampleInBothLanguages(string verb)
    {
        foreach (var (language, title) in new[] { ("en", "Example:"), ("zh", "示例:") })
        {
            var run = await Run.OfAsync([.. verb.Split(' '), "--help", "--lang", language]);

            Assert.Equal(0, run.Code);
            Assert.Contains($"{title}\n  ", run.Out);
            Assert.Contains($"extractor {verb}", run.Out[run.Out.IndexOf(title, StringComparison.Ordinal)..]);
            Assert.Empty(run.Error);
        }
    }

    [Fact]
    public void BothLanguagesHaveTheSameKeysAndPlaces()
    {
        var english = MessageCatalog.Read("en");
        var chinese = MessageCatalog.Read("zh");

        foreach (var key in english.Keys)
        {
            Assert.False(string.IsNullOrWhiteSpace(chinese[key]), key);
            Assert.Equal(Places(english[key]), Places(chinese[key]));
        }
    }

    private static IEnumerable<string> Places(string text) =>
        Enumerable.Range(0, 9).Select(i => $"{{{i}}}").Where(p => text.Contains(p, StringComparison.Ordinal));

    private static RootCommand Tree(string language) => CommandTree.Build(new Shell
    {
        OpenInput = () => Stream.Null,
        Out = TextWriter.Null,
        Error = TextWriter.Null,
        Messages = MessageCatalog.Read(language),
        Environment = _ => null,
    });

    private static IEnumerable<Verb> Below(Command command) =>
        command.Subcommands.OfType<Verb>().SelectMany(v => Below(v).Prepend(v));
}
