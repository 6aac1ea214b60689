using Extractor.App.Pages.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Extractor.App.Web;

/// <summary>Answers that are pages.</summary>
internal static class Page
{
    /// <param name="parameters">Its properties are those of the component.</param>
    public static RazorComponentResult<T> Of<T>(object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>A page that says in a sentence what is not here or went wrong.</summary>
    public static IResult Fault(HttpContext context, int status, string message, string? detail = null) =>
        Of<FaultPage>(new { Message = message, Detail = detail }, status);
}
