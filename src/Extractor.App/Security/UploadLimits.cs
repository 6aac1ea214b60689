using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Extractor.App.Security;

/// <summary>Lets an endpoint take more than a form holds.</summary>
internal static class UploadLimits
{
    private const int OtherFields = 100;

    public static RouteHandlerBuilder TakesUploads(this RouteHandlerBuilder endpoint, Limits limits) => endpoint
        .WithMetadata(new RequestSizeLimitAttribute(limits.UploadBytes))
        .WithFormOptions(multipartBodyLengthLimit: limits.UploadBytes, valueCountLimit: limits.UploadFiles + OtherFields);
}
