using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Extractor.App.Cli;

namespace Extractor.App.Security;

/// <summary>Reads the certificate of a server, PEM or PFX.</summary>
internal static class ServerCertificate
{
    public const string PasswordVariable = "EXTRACTOR_CERTIFICATE_PASSWORD";

    /// <exception cref="UserException">It cannot be read.</exception>
    public static X509Certificate2 Read(string file, string? key, Shell shell)
    {
        try
        {
            return Path.GetExtension(file).ToLowerInvariant() is ".pfx" or ".p12"
                ? X509CertificateLoader.LoadPkcs12FromFile(file, shell.Environment(PasswordVariable))
                : X509Certificate2.CreateFromPemFile(file, key);
        }
        catch (Exception x) when (x is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw shell.Failure("serve.certificate", file, x.Message);
        }
    }
}
