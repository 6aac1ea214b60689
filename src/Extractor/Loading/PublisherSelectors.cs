using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Extractor.Text;

namespace Extractor.Loading;

/// <summary>Where the pages of one publisher show their parts, as CSS selectors. Immutable.</summary>
/// <param name="Name">For people.</param>
/// <param name="When">Pages where this selector finds something are the publisher's.</param>
/// <param name="BodySelector">The element around the article's text.</param>
public sealed record PublisherSelectors(string Name, string When, string BodySelector)
{
    /// <summary>The headline; null leaves it to the general method.</summary>
    public string? Title { get; init; }

    /// <summary>The line with the date of publication.</summary>
    public string? Date { get; init; }

    /// <summary>The element that names who published it.</summary>
    public string? Source { get; init; }

    internal bool Fits(IHtmlDocument page) => page.QuerySelector(When) is not null;

    internal IElement? Body(IHtmlDocument page) => page.QuerySelector(BodySelector);

    internal StatedMetadata Read(IHtmlDocument page, string html, IReadOnlyList<HtmlRun> runs)
    {
        var date = Text(Date);
        var source = Text(Source)?.Replace("来源：", "", StringComparison.Ordinal).Replace("来源:", "", StringComparison.Ordinal).Trim();
        return new StatedMetadata(Text(Title), date is null ? null : PrintedDate.Find(date, out _), string.IsNullOrEmpty(source) ? null : source, []);

        string? Text(string? selector)
        {
            if (selector is null || page.QuerySelector(selector) is not { } element)
            {
                return null;
            }

            var text = string.Concat(HtmlScanner.MarksIn(element.TextContent).Select(n => HtmlEntities.Decode(runs[n].Span.In(html)))).Trim();
            return text.Length == 0 ? null : text;
        }
    }
}
