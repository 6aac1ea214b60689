namespace Extractor.App.Api;

/// <summary>A request cannot be answered; the detail says why.</summary>
internal sealed class ApiException(int status, string detail) : Exception(detail)
{
    public int Status { get; } = status;
}
