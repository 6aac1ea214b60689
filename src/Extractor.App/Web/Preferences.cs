using Extractor.App.Cli;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Web;

/// <summary>Keeps the reader's language and theme for a year and goes back to the page.</summary>
internal static class Preferences
{
    public static IResult Change(HttpContext context, string? lang, string? theme, string? back)
    {
        var keep = new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Path = "/", IsEssential = true };
        if (lang is MessageCatalog.English or MessageCatalog.Chinese)
        {
            context.Response.Cookies.Append(PageContext.LanguageCookie, lang, keep);
        }

        if (theme is not null && PageContext.Themes.Contains(theme))
        {
            context.Response.Cookies.Append(PageContext.ThemeCookie, theme, keep);
        }

        return Results.LocalRedirect(IsLocal(back) ? back! : "/");
    }

    private static bool IsLocal(string? path) => path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
}
