using Extractor.Audit;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Text;

namespace Extractor.Storage.Saving;

/// <summary>Stores what a reviewer should see of a version beside its facts.</summary>
internal static class RemarkRows
{
    private const int OrdinalBits = 20;
    private const int MaxOrdinal = (1 << OrdinalBits) - 1;
    private const int NearCharacters = 80;
    private const string ClauseEnds = "。！？；!?;\n";

    public static (long Low, long High) Of(long version) => (version << OrdinalBits, (version << OrdinalBits) | MaxOrdinal);

    /// <summary>The version a remark belongs to, as an expression of SQL.</summary>
    public static string VersionOf(string remark) => $"({remark} >> {OrdinalBits})";

    /// <summary>The remarks of an extraction in their order.</summary>
    public static List<RemarkRow> Of(Extraction extraction)
    {
        var text = extraction.Document.Text;
        var remarks = extraction.Issues.Select(i => (i.Span, i.Code, Message: (string?)i.Message))
            .Concat(extraction.Coverage.Where(c => c.Outcome == CoverageOutcome.Unexplained).Select(c => (c.Span, Code: "unexplained." + c.Kind, Message: (string?)null)))
            .OrderBy(r => r.Span).Take(MaxOrdinal);
        var seen = new Dictionary<(string, string, string), int>();
        var rows = new List<RemarkRow>();
        foreach (var (span, code, message) in remarks)
        {
            var context = Around(text, span);
            var words = (code, context.In(text), span.In(text));
            seen[words] = seen.GetValueOrDefault(words) + 1;
            rows.Add(new RemarkRow(
                FactIdentity.Key(code, words.Item2, words.Item3, seen[words] - 1), code, message, span.Start, words.Item3, context.Start, words.Item2));
        }

        return rows;
    }

    /// <summary>Gives a version its remarks; it has none yet.</summary>
    public static void Add(WriteScope scope, long version, IReadOnlyList<RemarkRow> remarks)
    {
        if (remarks.Count > 0)
        {
            scope.Rows.AddRemarks(Of(version).High, remarks);
        }
    }

    /// <summary>Puts remarks in the place of those the version had.</summary>
    public static void Replace(WriteScope scope, long version, IReadOnlyList<RemarkRow> remarks)
    {
        Remove(scope, version);
        Add(scope, version, remarks);
    }

    public static void Remove(WriteScope scope, long version)
    {
        var (low, high) = Of(version);
        scope.Rows.Flush();
        scope.Execute("DELETE FROM remark WHERE remark_id BETWEEN @low AND @high", new { low, high });
    }

    /// <summary>The clause that holds a span, cut where it is long.</summary>
    private static TextSpan Around(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start > 0 && span.Start - start < NearCharacters && !ClauseEnds.Contains(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && end - span.End < NearCharacters && !ClauseEnds.Contains(text[end]))
        {
            end++;
        }

        return new TextSpan(start, end);
    }
}
