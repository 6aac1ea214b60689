using Extractor.Storage.Queries;
using Extractor.Text;

namespace Extractor.Storage.Searching;

/// <summary>Marks the words of a query where they stand in a sentence, however they are written there.</summary>
internal sealed class MatchMarks(QueryNode root)
{
    /// <summary>Folded words and phrases that are asked for, not excluded.</summary>
    public IReadOnlyList<string> Words { get; } = [.. Of(root).Distinct()];

    /// <summary>Places in the sentence, in order, none touching another.</summary>
    public IReadOnlyList<TextSpan> In(string sentence)
    {
        if (Words.Count == 0)
        {
            return [];
        }

        var (folded, origins) = TextFolding.FoldWithOrigins(sentence);
        var found = new List<TextSpan>();
        foreach (var word in Words)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                found.Add(new TextSpan(origins[at], origins[at + word.Length - 1] + 1));
            }
        }

        found.Sort();
        var marks = new List<TextSpan>(found.Count);
        foreach (var span in found)
        {
            if (marks.Count > 0 && span.Start <= marks[^1].End)
            {
                marks[^1] = new TextSpan(marks[^1].Start, Math.Max(marks[^1].End, span.End));
            }
            else
            {
                marks.Add(span);
            }
        }

        return marks;
    }

    private static IEnumerable<string> Of(QueryNode node) => node switch
    {
        QueryNode.Words words => [words.Folded],
        QueryNode.And and => and.Terms.SelectMany(Of),
        QueryNode.Or or => or.Terms.SelectMany(Of),
        _ => [],
    };
}
