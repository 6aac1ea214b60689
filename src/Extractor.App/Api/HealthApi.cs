using Extractor.Storage;

namespace Extractor.App.Api;

internal static class HealthApi
{
    public sealed record Health(string Status);

    /// <summary>The process answers.</summary>
    public static Health Live() => new("ok");

    /// <summary>The store answers too; its schema and the pipeline were read before the server began to listen.</summary>
    /// <exception cref="StoreException">It does not, 503.</exception>
    public static Health Ready(IFactStore store)
    {
        store.Runs(1);
        return new Health("ready");
    }
}
