using System.Net;
using Extractor.App.Cli;

namespace Extractor.App.Web;

/// <summary>An address to listen at.</summary>
/// <param name="IsLoopback">Whether only this machine can reach it.</param>
internal sealed record ServeAddress(string Url, bool IsHttps, bool IsLoopback)
{
    /// <summary>The addresses of <c>--urls</c>, parted by semicolons.</summary>
    /// <exception cref="UsageException">One is no address.</exception>
    public static IReadOnlyList<ServeAddress> Read(string urls, Shell shell)
    {
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(a => One(a, shell)).ToList();
        return addresses.Count > 0 ? addresses : throw shell.Misuse("serve.address", urls);
    }

    private static ServeAddress One(string address, Shell shell) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.PathAndQuery == "/"
            ? new ServeAddress(address, uri.Scheme == Uri.UriSchemeHttps, InLoopback(uri.Host))
            : throw shell.Misuse("serve.address", address);

    private static bool InLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
