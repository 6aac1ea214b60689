using Extractor.Documents;
using Extractor.Recognition.Times;
using Extractor.Recognition.Titles;
using Extractor.Rules;
using Extractor.Text;

namespace Extractor.Facts.Policies;

/// <summary>
/// Finds the title of the article itself where the article is a policy document: a notice with a document number, a law
/// with its articles, an opinion 关于…. Thread-safe.
/// </summary>
internal sealed class OwnTitleFinder(TitleCategories categories, TitleIssuers issuers)
{
    private const int Head = 14; // blocks in which title and number are printed
    private static readonly string[] Notes = ["（节选）", "（全文）", "（附全文）", "（摘要）", "（摘登）", "（全文如下）", "(节选)", "(全文)"];

    /// <summary>Every place in the document's head where its title stands as a line of its own; empty where it is no policy document.</summary>
    public IReadOnlyList<PolicyMention> Find(Reading reading, string kind)
    {
        var document = reading.Document;
        if (document.Title is not { } headline)
        {
            return [];
        }

        var title = Bare(headline);
        var category = categories.Of(title);
        var number = Number(reading);
        if (category is not ("policy" or "law" or "standard") || IsNews(title) || !IsDocument(document, title, number))
        {
            return [];
        }

        var named = issuers.Of(title);
        var date = Date(reading);
        var found = new List<PolicyMention>();
        foreach (var block in document.Blocks.Take(Head))
        {
            if (Place(document.Text, block.Span, title) is { } span)
            {
                found.Add(new PolicyMention(new FactDraft(kind, span, "policies/own-title") { Confidence = 0.9 }, title, category)
                {
                    Issuers = named.Count > 0 ? named : [],
                    Number = number,
                    Date = date,
                });
            }
        }

        return found;
    }

    /// <summary>The headline without a label such as 发布 | before it.</summary>
    private static string Bare(string headline)
    {
        var bar = headline.LastIndexOfAny(['|', '｜', '丨', '∣', '│']);
        var title = headline[(bar + 1)..].Trim().TrimStart('#', '*', ' ');
        foreach (var note in Notes)
        {
            title = title.EndsWith(note, StringComparison.Ordinal) ? title[..^note.Length].TrimEnd() : title;
        }

        return title;
    }

    /// <summary>Whether a headline tells of a document and is none: 某部就《…》征求意见.</summary>
    private static bool IsNews(string title)
    {
        var quoted = title.IndexOf('《', StringComparison.Ordinal);
        return title.EndsWith('》') || title.EndsWith("征求意见", StringComparison.Ordinal)
            || (quoted >= 0 && !title[..quoted].Contains("关于", StringComparison.Ordinal));
    }

    private static bool IsDocument(Document document, string title, string? number) =>
        number is not null || title.Contains("关于", StringComparison.Ordinal) || document.Text.Contains("第一条", StringComparison.Ordinal);

    private static TextSpan? Place(string text, TextSpan block, string title)
    {
        var at = text.IndexOf(title, block.Start, block.Length, StringComparison.Ordinal);
        return at >= 0 && block.Length - title.Length <= 14 && (at + title.Length == block.End || text[at + title.Length] is '（' or '(') ? new TextSpan(at, at + title.Length) : null;
    }

    private static string? Number(Reading reading)
    {
        for (var s = 0; s < reading.Sentences.Count && reading.Sentences[s].Block < Head; s++)
        {
            // A number that is all of its line is the document's own; others belong to what the text cites.
            if (reading.Elements[s] is [{ Annotation: { Label: DocumentNumberRecognizer.Label } number }])
            {
                return number.Span.In(reading.Text);
            }
        }

        return null;
    }

    /// <summary>The date of a line of its own: in the head, else the last one, which stands under the signature.</summary>
    private static string? Date(Reading reading)
    {
        string? last = null;
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            var times = reading.Elements[s].Where(e => e.Annotation is not null).ToArray();
            if (times is [{ Annotation.Value: TimeValue { Granularity: TimeGranularity.Day, Value: { } value } time }] && reading.Sentences[s].Span.Length - time.Core.Length <= 4)
            {
                if (reading.Sentences[s].Block < Head)
                {
                    return value;
                }

                last = value;
            }
        }

        return last;
    }
}
