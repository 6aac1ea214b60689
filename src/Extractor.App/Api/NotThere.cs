using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Extractor.App.Api;

/// <summary>Answers what no endpoint of the interface takes: the address, the method, or what is sent.</summary>
internal static class NotThere
{
    public static IResult Answer(HttpContext context, EndpointDataSource endpoints)
    {
        var methods = endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<PageEndpoint>() is null && Takes(e, context.Request.Path))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Distinct().Order().ToList();
        if (methods.Count == 0)
        {
            return Problems.Of(StatusCodes.Status404NotFound, $"There is nothing at {context.Request.Path}; /openapi/v1.json lists what there is.");
        }

        if (methods.Contains(context.Request.Method))
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, $"This address does not take {context.Request.ContentType ?? "a body without a type"}.");
        }

        context.Response.Headers.Allow = string.Join(", ", methods);
        return Problems.Of(StatusCodes.Status405MethodNotAllowed, $"This address takes {string.Join(", ", methods)} alone.");
    }

    private static bool Takes(RouteEndpoint endpoint, PathString path) =>
        new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!), []).TryMatch(path, []);
}
