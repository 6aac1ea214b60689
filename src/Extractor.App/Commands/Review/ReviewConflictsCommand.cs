using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Review;
using Extractor.Audit.CrossArticle;
using Extractor.Storage.Queries;

namespace Extractor.App.Commands.Review;

/// <summary>Articles that contradict each other, every side with its words.</summary>
internal static class ReviewConflictsCommand
{
    public static void AddTo(Verb review, Shell shell, GlobalOptions global)
    {
        var verb = new Verb("conflicts", shell, review);
        var query = verb.AddArguments("QUERY", required: false);
        var all = verb.AddFlag("--all");
        verb.Runs(parse =>
        {
            var wanted = Query.Parse(string.Join(' ', parse.GetValue(query) ?? []));
            using var store = ReviewCommand.Open(parse, shell, global);
            var report = new ConflictFinder(store).Find(wanted);
            var shown = report.Items.Where(i => parse.GetValue(all) || i.Finding.Finding.Code != CrossArticleAudit.Scope).OrderBy(i => i.Finding.Finding.Code == CrossArticleAudit.Scope).ToList();
            foreach (var item in shown)
            {
                var finding = item.Finding.Finding;
                shell.Out.WriteLine(shell.Messages.Format($"audit.{finding.Check}", [.. finding.Values]));
                foreach (var (side, sources) in item.Sides.Zip(item.Finding.Sources))
                {
                    var fact = side[0];
                    var published = fact.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
                    shell.Out.WriteLine($"  {fact.Fact.Quote}  {shell.Messages.Format("review.conflicts.sources", sources)}  {fact.Document}  {published}  {fact.Fact.Id[..12]}");
                    shell.Out.WriteLine($"    {fact.Fact.Sentence.ReplaceLineEndings("⏎")}");
                }
            }

            shell.Say("review.conflicts.count", shown.Count);
            if (report.Items.Count > shown.Count)
            {
                shell.Say("review.conflicts.scope", report.Items.Count - shown.Count);
            }

            return ExitCode.Done;
        });
    }
}
