using Extractor.App.Cli;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Extractor.App.Web;

/// <summary>
/// How one request wants to be shown. Language and theme are habits of the reader and stand in cookies; <c>lang</c> in
/// the address goes before, so that a link shows the same to everyone.
/// </summary>
internal sealed class PageContext
{
    public const string LanguageCookie = "extractor-lang";
    public const string ThemeCookie = "extractor-theme";

    public static readonly IReadOnlyList<string> Themes = ["auto", "light", "dark"];

    private readonly HttpRequest _request;

    public PageContext(IHttpContextAccessor accessor, Languages languages, Assets assets, Site site)
    {
        _request = accessor.HttpContext!.Request;
        Language = ReadLanguage(_request);
        Words = languages[Language];
        Theme = _request.Cookies[ThemeCookie] is { } theme && Themes.Contains(theme) ? theme : "auto";
        Assets = assets;
        Site = site;
    }

    public string Language { get; }

    public bool IsChinese => Words.IsChinese;

    public string Theme { get; }

    public MessageCatalog Words { get; }

    public Assets Assets { get; }

    public Site Site { get; }

    public string Path => _request.Path.Value ?? "/";

    /// <summary>Path and query of this page, to come back to.</summary>
    public string Here => _request.GetEncodedPathAndQuery();

    /// <summary>The text of a page in the reader's language.</summary>
    public string this[string key] => Words["web." + key];

    public string Format(string key, params ReadOnlySpan<object?> values) => Words.Format("web." + key, values);

    private static string ReadLanguage(HttpRequest request)
    {
        foreach (var wanted in new[] { request.Query["lang"].ToString(), request.Cookies[LanguageCookie] })
        {
            if (wanted is MessageCatalog.English or MessageCatalog.Chinese)
            {
                return wanted;
            }
        }

        var accepted = request.Headers.AcceptLanguage.ToString();
        int chinese = accepted.IndexOf("zh", StringComparison.OrdinalIgnoreCase), english = accepted.IndexOf("en", StringComparison.OrdinalIgnoreCase);
        return english >= 0 && (chinese < 0 || english < chinese) ? MessageCatalog.English : MessageCatalog.Chinese;
    }
}
