using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Extractor.App.Api;

/// <summary>The OpenAPI document; made once, since the endpoints do not change while the server runs.</summary>
internal sealed class ApiDocument([FromKeyedServices(ApiDocument.Name)] IOpenApiDocumentProvider provider)
{
    public const string Name = "v1";

    private readonly Lazy<Task<(OpenApiDocument Document, byte[] Json)>> _made = new(() => MakeAsync(provider));

    public async Task<OpenApiDocument> ReadAsync() => (await _made.Value).Document;

    public static async Task<IResult> Get(HttpContext context, ApiDocument document)
    {
        var (_, json) = await document._made.Value;
        return EntityTag.Send(context, EntityTag.Of(json)) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(json, "application/json; charset=utf-8");
    }

    private static async Task<(OpenApiDocument Document, byte[] Json)> MakeAsync(IOpenApiDocumentProvider provider)
    {
        var document = await provider.GetOpenApiDocumentAsync();
        using var json = new MemoryStream();
        await document.SerializeAsJsonAsync(json, OpenApiSpecVersion.OpenApi3_1);
        return (document, json.ToArray());
    }
}
