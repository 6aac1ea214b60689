using System.ComponentModel;
using Extractor.App.Security;
using Extractor.App.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Extractor.App.Api;

/// <summary>Takes articles in: what was sent becomes a job, and its bytes wait in the ledger for a worker.</summary>
internal static class UploadsApi
{
    public const string KeyHeader = "Idempotency-Key";

    private const int LongestKey = 200;

    public static async Task<IResult> Post(
        HttpContext context,
        Uploads uploads,
        Site site,
        [Description("Any number of articles, or archives of them, under any field name")] IFormFileCollection files,
        [FromForm, Description("Tags for all of them, parted by semicolons")] string? tags,
        [FromForm, Description("The day they were published, such as 2024-12-31; goes before what they say")] string? published,
        [FromHeader(Name = KeyHeader), Description("Sent again with the same key, an upload is the same job")] string? key)
    {
        if (files.Count == 0 || files.Count > site.Limits.UploadFiles)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, $"An upload holds 1 to {site.Limits.UploadFiles} files.");
        }

        if (key?.Length > LongestKey)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, $"{KeyHeader} has at most {LongestKey} characters.");
        }

        var run = await uploads.TakeAsync(
            new UploadRequest(Caller.Of(context).Name, files)
            {
                Tags = [.. (tags ?? "").Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()],
                Published = RequestValues.Day(published, "published"),
                Key = key is { Length: > 0 } ? key : null,
            },
            context.RequestAborted) ?? throw new ApiException(StatusCodes.Status422UnprocessableEntity, $"Another upload was sent with this {KeyHeader}.");
        return Results.Accepted($"/api/jobs/{run.RunId}", new JobBody(run));
    }
}
