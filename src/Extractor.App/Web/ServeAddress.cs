using System.Net;
using Extractor.App.Cli;

namespace Extractor.App.Web;

/// <summary>An address to listen at.</summary>
internal static class ServeAddress
{
    /// <summary>The addresses of <c>--urls</c>, parted by semicolons.</summary>
    /// <exception cref="UsageException">One is no address, or others than this machine could reach it.</exception>
    public static IReadOnlyList<string> Read(string urls, Shell shell)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var address in addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.PathAndQuery != "/")
            {
                throw shell.Misuse("serve.address", address);
            }

            if (!IsLoopback(uri.Host))
            {
                throw shell.Misuse("serve.loopback", address);
            }
        }

        return addresses.Length > 0 ? addresses : throw shell.Misuse("serve.address", urls);
    }

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
