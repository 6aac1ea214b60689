using System.Text.Json.Nodes;

namespace Extractor.App.Evaluation;

/// <summary>What is right about the articles themselves; not part of the facts' figures.</summary>
/// <param name="Title">Right, of stated.</param>
/// <param name="Published">Right, of stated.</param>
/// <param name="Sections">Found, extracted, expected.</param>
/// <param name="Issues">Found, extracted, expected; only codes that the page must show.</param>
internal sealed record DocumentScore((int, int) Title, (int, int) Published, (int, int, int) Sections, (int, int, int) Issues)
{
    private static readonly string[] Codes = ["expert.name-missing", "text.truncated", "policy.unresolved-alias"];

    public static readonly DocumentScore None = new((0, 0), (0, 0), (0, 0, 0), (0, 0, 0));

    public static DocumentScore Of(JsonObject gold, JsonObject got)
    {
        var wanted = gold["sections"].Listed().Select(s => MentionText.Squash(s.AsText())).ToList();
        var have = got["sections"].Listed().Select(s => MentionText.Squash(s is JsonObject o ? o["title"].AsText() : s.AsText())).ToList();
        var shared = SequenceMatcher.Blocks(wanted, have).Sum(b => b.Size);
        return new DocumentScore(Same(gold, got, "title"), Same(gold, got, "published"), (shared, have.Count, wanted.Count), IssueCounts(gold, got));
    }

    public static DocumentScore operator +(DocumentScore a, DocumentScore b) => new(
        (a.Title.Item1 + b.Title.Item1, a.Title.Item2 + b.Title.Item2),
        (a.Published.Item1 + b.Published.Item1, a.Published.Item2 + b.Published.Item2),
        (a.Sections.Item1 + b.Sections.Item1, a.Sections.Item2 + b.Sections.Item2, a.Sections.Item3 + b.Sections.Item3),
        (a.Issues.Item1 + b.Issues.Item1, a.Issues.Item2 + b.Issues.Item2, a.Issues.Item3 + b.Issues.Item3));

    private static (int, int) Same(JsonObject gold, JsonObject got, string member) =>
        !gold[member].IsSomething() ? (0, 0) : (MentionText.Squash(gold[member].AsText()) == MentionText.Squash(got[member].AsText()) ? 1 : 0, 1);

    private static (int, int, int) IssueCounts(JsonObject gold, JsonObject got)
    {
        var left = got["issues"].Listed().OfType<JsonObject>().Where(x => Codes.Contains(x["code"].AsText())).ToList();
        var (found, wanted) = (0, 0);
        foreach (var issue in gold["issues"].Listed().OfType<JsonObject>().OrderBy(g => g["optional"].IsSomething()))
        {
            var near = MentionText.Squash(issue["near"].AsText());
            var hit = left.FindIndex(x => x["code"].AsText() == issue["code"].AsText() && Near(near, MentionText.Squash(x["text"].AsText())));
            if (hit >= 0)
            {
                left.RemoveAt(hit);
            }

            if (!issue["optional"].IsSomething())
            {
                wanted++;
                found += hit >= 0 ? 1 : 0;
            }
        }

        return (found, found + left.Count, wanted);
    }

    private static bool Near(string gold, string got) =>
        got.Length == 0 || got.Contains(gold, StringComparison.Ordinal) || gold.Contains(got, StringComparison.Ordinal);
}
