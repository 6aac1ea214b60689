using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Extractor.App.Api;

/// <summary>What the OpenAPI document says beside what the endpoints say of themselves.</summary>
internal static class ApiDescription
{
    private const string Key = "apiKey";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => !endpoint.ActionDescriptor.EndpointMetadata.OfType<PageEndpoint>().Any();
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } id && id.EndsWith("Body", StringComparison.Ordinal) ? id[..^"Body".Length] : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Extractor",
                Version = "1",
                Description = "Facts of policy articles with their evidence. Lists are paged by key: give 'next' of one page as 'after' of the next. "
                    + "Answers carry an ETag; faults are problem details (RFC 9457). Where a log-in is needed, programs send an API key (extractor users key NAME).",
            };
            document.Servers = [new OpenApiServer { Url = "/" }];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key" },
            };
            document.Security = [new OpenApiSecurityRequirement(), new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (WrittenSchemas.All.TryGetValue(context.JsonTypeInfo.Type, out var written))
            {
                written(schema);
            }

            return Task.CompletedTask;
        });
    }
}
