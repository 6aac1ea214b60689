namespace Extractor.App.Security;

/// <summary>Addresses to go back to: of this site alone.</summary>
internal static class LocalAddress
{
    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? Web.Link.Ascii(address) : otherwise;
}
