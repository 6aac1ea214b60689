using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>What a page's head says of its article.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] TitleNames = ["ArticleTitle", "og:title", "twitter:title", "title"];

    private static readonly string[] DateNames =
    [
        "PubDate", "publishdate", "publish-date", "article:published_time", "og:release_date", "datePublished", "pubtime",
        "publish_time", "weibo: article:create_at", "og:pubdate", "DC.date", "date", "og:time", "firstpublishedtime",
    ];

    private static readonly string[] PublisherNames = ["ContentSource", "source", "article:author_name", "mediaid", "og:site_name", "SiteName", "publisher"];

    public static StatedMetadata Read(IHtmlDocument page, string titleText)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.All.Where(e => e.LocalName == "meta"))
        {
            var name = meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("itemprop");
            var content = meta.GetAttribute("content")?.Trim();
            if (name is not null && !string.IsNullOrEmpty(content))
            {
                values.TryAdd(name.Trim(), content);
            }
        }

        var linked = LinkedData.Read(page);
        var authors = First(values, ["author", "article:author"]) is { Length: < 30 } author && author.All(c => CharKind.IsHan(c) || CharKind.IsBlank(c) || c is '、' or ',' or '，' or ';' or '·') ? author.Split([' ', '、', ',', '，', ';'], StringSplitOptions.RemoveEmptyEntries) : linked.Authors;
        return new StatedMetadata(
            First(values, TitleNames) ?? linked.Title ?? (titleText.Length > 0 ? titleText : null),
            DateNames.Select(n => Date(values.GetValueOrDefault(n))).FirstOrDefault(d => d is not null) ?? linked.Published ?? FromTime(page),
            First(values, PublisherNames)?.Replace("来源：", "", StringComparison.Ordinal).Replace("来源:", "", StringComparison.Ordinal).Trim().Split(' ')[0] ?? linked.Publisher,
            authors);
    }

    private static string? First(Dictionary<string, string> values, string[] names) =>
        names.Select(n => values.GetValueOrDefault(n)).FirstOrDefault(v => v is not null);

    /// <summary>A date as metadata write it: 20250603, 2025-06-03T….</summary>
    internal static DateOnly? Date(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (text.Length >= 8 && text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            text = $"{text[..4]}-{text[4..6]}-{text[6..8]}";
        }

        return PrintedDate.Find(text, out _);
    }

    private static DateOnly? FromTime(IHtmlDocument page) =>
        page.All.Where(e => e.LocalName == "time").Select(e => Date(e.GetAttribute("datetime"))).FirstOrDefault(d => d is not null);
}
