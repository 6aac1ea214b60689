using System.Globalization;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>
/// Which properties of a JSON object hold the parts of its article: those that the options name, else those whose
/// names say so in other words (article_title, newsContent, pub_time), of the object or of one inside it.
/// </summary>
/// <param name="Body">The string with its text, quotation marks included.</param>
/// <param name="Title">The string with its title; null where there is none.</param>
/// <param name="Stated">What the others say.</param>
internal sealed record JsonArticle(TextSpan Body, TextSpan? Title, StatedMetadata Stated)
{
    private const int MostDepth = 3;

    /// <summary>A property of an unknown name holds the text where it is so long.</summary>
    private const int LeastText = 80;

    private const int LongestName = 40;

    private static readonly string[] OtherTitles = ["title", "headline", "标题"];
    private static readonly string[] OtherTexts = ["content", "text", "body", "正文", "内容", "全文"];
    private static readonly string[] OtherDates = ["pub", "发布", "发表", "date", "time", "日期", "时间"];
    private static readonly string[] OtherSources = ["source", "media", "site", "publisher", "来源", "媒体"];
    private static readonly string[] OtherAuthors = ["author", "writer", "reporter", "作者", "记者"];
    private static readonly string[] OtherAddresses = ["url", "link", "网址", "链接"];
    private static readonly string[] NotTitles = ["sub", "short", "副"];
    private static readonly string[] NotDates = ["update", "modif", "crawl", "更新", "采集"];

    /// <summary>The article of the object that begins at the offset; null where no property holds a text.</summary>
    public static JsonArticle? Find(string text, int start, ArticleFields fields) => Find(text, start, fields, 0);

    private static JsonArticle? Find(string text, int start, ArticleFields fields, int depth)
    {
        var all = JsonText.Properties(text, start);
        var strings = all.Where(p => text[p.Value.Start] == '"' && p.Value.Length > 2).ToList();
        if (Named(strings, fields.Text) is not { } body)
        {
            var texts = strings.Where(p => Says(p.Name, OtherTexts) && !Says(p.Name, OtherTitles)).DefaultIfEmpty().MaxBy(p => p.Value.Length);
            var longest = strings.DefaultIfEmpty().MaxBy(p => p.Value.Length);
            var found = texts.Name is not null && texts.Value.Length >= Math.Min(LeastText, longest.Value.Length) ? texts : longest.Value.Length >= LeastText ? longest : default;
            if (found.Name is null)
            {
                return depth < MostDepth
                    ? all.Where(p => text[p.Value.Start] == '{').Select(p => Find(text, p.Value.Start, fields, depth + 1)).FirstOrDefault(a => a is not null)
                    : null;
            }

            body = found.Value;
        }

        var title = Named(strings, fields.Title) ?? Other(strings, OtherTitles, p => p.Value != body && !Says(p.Name, NotTitles));
        var author = Value(text, Named(strings, fields.Author) ?? Other(strings, OtherAuthors, p => p.Value.Length <= LongestName));
        var source = Named(strings, fields.Source) ?? Other(strings, OtherSources, p => p.Value.Length <= LongestName && !IsAddress(text, p.Value));
        var address = Named(strings, fields.Address) ?? Other(strings, OtherAddresses, p => IsAddress(text, p.Value));
        return new JsonArticle(body, title, new StatedMetadata(
            Value(text, title), Published(text, all, fields.Date), Value(text, source), author is null ? [] : author.Split([' ', '、', ',', '，', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            Address = Value(text, address),
        });
    }

    private static TextSpan? Named(List<(string Name, TextSpan Value)> properties, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            var found = properties.Find(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (found.Name is not null)
            {
                return found.Value;
            }
        }

        return null;
    }

    private static TextSpan? Other(List<(string Name, TextSpan Value)> properties, string[] words, Predicate<(string Name, TextSpan Value)> fits) =>
        properties.Find(p => Says(p.Name, words) && fits(p)) is { Name: not null } found ? found.Value : null;

    private static bool Says(string name, string[] words) => Array.Exists(words, w => name.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static bool IsAddress(string text, TextSpan value) => text.AsSpan(value.Start + 1).StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>The day of the property that names it, else of the one whose name says most that it is the day of publication.</summary>
    private static DateOnly? Published(string text, List<(string Name, TextSpan Value)> properties, IReadOnlyList<string> names)
    {
        var named = names.SelectMany(n => properties.Where(p => p.Name.Equals(n, StringComparison.OrdinalIgnoreCase)));
        var others = OtherDates.SelectMany(w => properties.Where(p => p.Name.Contains(w, StringComparison.OrdinalIgnoreCase) && !Says(p.Name, NotDates)));
        return named.Concat(others).Where(p => p.Value.Length <= LongestName).Select(p => Day(text, p.Value)).FirstOrDefault(d => d is not null);
    }

    /// <summary>A printed date, or seconds or milliseconds since 1970, whose day is the one in China.</summary>
    private static DateOnly? Day(string text, TextSpan span)
    {
        var value = Value(text, span);
        if (value is not { Length: 10 or 13 } || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var since))
        {
            return value is null ? null : PrintedDate.Find(value, out _);
        }

        return DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(value.Length == 13 ? since / 1000 : since).AddHours(8));
    }

    private static string? Value(string text, TextSpan? value) => value is { } v && JsonText.Value(text, v).Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
