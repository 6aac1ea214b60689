namespace Extractor.Loading;

/// <summary>Names of the properties that hold an article's parts in JSON, the first found counting. Case is not regarded.</summary>
public sealed record ArticleFields
{
    public static readonly ArticleFields Default = new();

    public IReadOnlyList<string> Title { get; init; } = ["title", "headline", "标题"];

    public IReadOnlyList<string> Date { get; init; } =
    [
        "date", "published", "publishedAt", "published_at", "pubDate", "publishDate", "publish_date", "publish_time", "发布日期", "发布时间", "日期", "发表日期", "发表时间", "时间",
    ];

    public IReadOnlyList<string> Source { get; init; } = ["source", "publisher", "来源", "发布机构", "媒体"];

    public IReadOnlyList<string> Author { get; init; } = ["author", "authors", "作者", "记者"];

    public IReadOnlyList<string> Address { get; init; } = ["url", "link", "address", "网址", "链接", "原文链接"];

    public IReadOnlyList<string> Text { get; init; } = ["text", "content", "body", "html", "正文", "内容"];
}
