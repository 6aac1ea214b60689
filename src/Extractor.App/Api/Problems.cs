using Extractor.Storage.Queries;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Api;

/// <summary>Faults as problem details (RFC 9457).</summary>
internal static class Problems
{
    public const string ContentType = "application/problem+json";

    public static IResult Of(int status, string detail) => Results.Problem(detail: detail, statusCode: status);

    /// <summary>A malformed query: where, and how to mend it.</summary>
    public static IResult Of(QueryException fault, bool chinese) => Results.Problem(
        detail: fault.In(chinese), statusCode: StatusCodes.Status400BadRequest, title: "The query is malformed",
        extensions: new Dictionary<string, object?> { ["query"] = fault.Query, ["position"] = fault.Position, ["length"] = fault.Length });
}
