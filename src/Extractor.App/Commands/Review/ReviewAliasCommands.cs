using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.App.Commands.Review;

/// <summary>Names of one indicator, as people bring them together; each change is shown by the facts it makes findable or hides.</summary>
internal static class ReviewAliasCommands
{
    private const int MostShown = 10;

    public static void AddTo(Verb review, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("alias", shell, review);
        AddList(verb, shell, global);
        AddAdd(verb, shell, global);
        AddRemove(verb, shell, global);
    }

    private static void AddList(Verb alias, Shell shell, GlobalOptions global)
    {
        new Verb("list", shell, alias).Runs(parse =>
        {
            using var store = ReviewCommand.Open(parse, shell, global);
            var all = AliasLexicon.Read(global.PipelineFolder(parse)).Concat(store.IndicatorAliases()).ToList();
            if (all.Count == 0)
            {
                shell.Say("review.alias.none");
                return ExitCode.Done;
            }

            var table = new TextTable([.. "review.alias review.alias.name review.alias.by".Split(' ').Select(k => shell.Messages[k])]);
            all.ForEach(a => table.Add(a.Alias, a.Name, a.AddedBy));
            table.Write(shell.Out, shell.Width);
            return ExitCode.Done;
        });
    }

    private static void AddAdd(Verb alias, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("add", shell, alias);
        var other = verb.AddArgument("ALIAS", required: true);
        var name = verb.AddArgument("NAME", required: true);
        var reviewer = verb.AddText("--reviewer", "NAME");
        var dryRun = verb.AddFlag("--dry-run");
        verb.Runs(parse =>
        {
            var said = new IndicatorAlias(parse.GetValue(other)!.Trim(), parse.GetValue(name)!.Trim(), ReviewCommand.Reviewer(parse, reviewer, shell));
            if (TextFolding.Fold(said.Alias).Length == 0 || TextFolding.Fold(said.Name).Length == 0 || TextFolding.Fold(said.Alias) == TextFolding.Fold(said.Name))
            {
                throw shell.Misuse("review.alias.same");
            }

            using var store = ReviewCommand.Open(parse, shell, global);
            if (parse.GetValue(dryRun))
            {
                var (of, also) = (Found(store, said.Name), Found(store, said.Alias));
                Tell(said.Name, of, of.Concat(also).DistinctBy(f => f.Key).ToDictionary(), shell);
            }
            else
            {
                var before = Found(store, said.Name);
                store.AddIndicatorAlias(said);
                Tell(said.Name, before, Found(store, said.Name), shell);
            }

            return ExitCode.Done;
        });
    }

    private static void AddRemove(Verb alias, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("remove", shell, alias);
        var other = verb.AddArgument("ALIAS", required: true);
        verb.Runs(parse =>
        {
            using var store = ReviewCommand.Open(parse, shell, global);
            var folded = TextFolding.Fold(parse.GetValue(other)!);
            var name = store.IndicatorAliases().FirstOrDefault(a => TextFolding.Fold(a.Alias) == folded)?.Name ?? throw shell.Failure("review.alias.unknown", parse.GetValue(other));
            var before = Found(store, name);
            store.RemoveIndicatorAlias(parse.GetValue(other)!);
            Tell(name, before, Found(store, name), shell);
            return ExitCode.Done;
        });
    }

    private static Dictionary<(string, string), StoredFact> Found(IFactStore store, string name)
    {
        var called = new QueryNode.Match(QualifierCatalog.Find("indicator")!, new FieldTest.Equal(TextFolding.Fold(name)));
        return store.Stream(Query.Everything with { Root = called }).ToDictionary(f => (f.Document, f.Fact.Id));
    }

    private static void Tell(string name, Dictionary<(string, string), StoredFact> before, Dictionary<(string, string), StoredFact> after, Shell shell)
    {
        shell.Out.WriteLine(shell.Messages.Format("review.alias.found", name, before.Count, after.Count));
        Lines("+", after.Where(f => !before.ContainsKey(f.Key)));
        Lines("-", before.Where(f => !after.ContainsKey(f.Key)));

        void Lines(string sign, IEnumerable<KeyValuePair<(string, string), StoredFact>> changed)
        {
            var facts = changed.Select(c => c.Value).ToList();
            foreach (var fact in facts.Take(MostShown))
            {
                shell.Out.WriteLine($"  {sign} {fact.Fact.TextOf("indicator")}  {FactValueText.Of(fact.Fact)}  {fact.Fact.TextOf("period")}  {fact.Document}");
            }

            if (facts.Count > MostShown)
            {
                shell.Out.WriteLine($"  {sign} {shell.Messages.Format("review.alias.more", facts.Count - MostShown)}");
            }
        }
    }
}
