using System.Text;

namespace Extractor.App.Web;

/// <summary>Addresses of pages with their state. Chinese stays as it is: browsers encode it, and pages are a third of the size.</summary>
internal static class Link
{
    private const string Escaped = "\"#%&+<>\\^`{|}";

    /// <param name="path">Of the page.</param>
    /// <param name="query">Names and values; what has no value is left out.</param>
    public static string To(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var link = new StringBuilder(path);
        var sign = '?';
        foreach (var (name, value) in query)
        {
            if (!string.IsNullOrEmpty(value))
            {
                link.Append(sign).Append(name).Append('=');
                Append(link, value);
                sign = '&';
            }
        }

        return link.ToString();
    }

    /// <summary>The address in ASCII, for headers.</summary>
    public static string Ascii(string link)
    {
        var ascii = new StringBuilder(link.Length);
        foreach (var rune in link.EnumerateRunes())
        {
            ascii.Append(rune.Value < 0x80 ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return ascii.ToString();
    }

    private static void Append(StringBuilder link, string value)
    {
        foreach (var c in value)
        {
            if (c == ' ')
            {
                link.Append('+');
            }
            else if (c < 0x20 || c == 0x7F || Escaped.Contains(c))
            {
                link.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                link.Append(c);
            }
        }
    }
}
