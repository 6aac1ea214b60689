using Microsoft.AspNetCore.Http;

namespace Extractor.App.Api;

/// <summary>What programs ask and browsers do not show: answered in JSON, faults as problem details.</summary>
internal static class InterfacePaths
{
    private static readonly string[] All = ["/api", "/mcp", "/openapi", "/metrics", "/healthz", "/readyz"];

    public static bool Holds(PathString path) => Array.Exists(All, start => path.StartsWithSegments(start));
}
