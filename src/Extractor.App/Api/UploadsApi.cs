using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Extractor.App.Inputs;
using Extractor.App.Jobs;
using Extractor.App.Security;
using Extractor.App.Web;
using Extractor.Storage;
using Extractor.Storage.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.App.Api;

/// <summary>Takes articles in: what was sent becomes a job, and its bytes wait in the ledger for a worker.</summary>
internal static class UploadsApi
{
    public const string KeyHeader = "Idempotency-Key";

    private const int LongestKey = 200;
    private const int BatchFiles = 50;
    private const int MostInteractive = 20; // more wait their turn with the other loads

    public static async Task<IResult> Post(
        HttpContext context,
        IFactStore store,
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

        var day = RequestValues.Day(published, "published");
        var labels = (tags ?? "").Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        var items = await ReadAsync(files, day, context.RequestAborted);
        var digest = Digest(items, labels);
        var name = $"upload {Caller.Of(context).Name} {(key is { Length: > 0 } ? key : digest)}";
        if (key?.Length > LongestKey)
        {
            throw new ApiException(StatusCodes.Status400BadRequest, $"{KeyHeader} has at most {LongestKey} characters.");
        }

        if (Earlier(store, name, digest, key) is { } earlier)
        {
            return Accepted(earlier);
        }

        var run = store.Jobs.Begin(new RunRequest
        {
            Kind = RunKind.Upload,
            Lane = items.Count <= MostInteractive ? WorkLane.Interactive : WorkLane.Bulk,
            Title = items.Count == 1 ? items[0].Path : $"{items[0].Path} + {items.Count - 1}",
            Details = new IngestDetails { Paths = [.. items.Select(i => i.Path)], Tags = labels }.Write(),
            Key = name,
            Fingerprint = site.Pipeline.Fingerprint,
        });
        foreach (var batch in items.Chunk(BatchFiles))
        {
            store.Jobs.Add(run, batch);
        }

        store.Jobs.CloseFeed(run);
        context.RequestServices.GetService<HostedWorkers>()?.Signal();
        if (key is { Length: > 0 })
        {
            store.Accounts.AddUpload(name, digest, run);
        }

        return Accepted(store.Jobs.Find(run)!);
    }

    /// <summary>The job that the same upload became before: under its key for good, else while it runs.</summary>
    private static JobRun? Earlier(IFactStore store, string name, string digest, string? key)
    {
        if (key is not { Length: > 0 })
        {
            return store.Jobs.FindOpen(name);
        }

        if (store.Accounts.FindUpload(name) is not { } known)
        {
            return null;
        }

        return known.Digest == digest ? store.Jobs.Find(known.Run)
            : throw new ApiException(StatusCodes.Status422UnprocessableEntity, $"Another upload was sent with this {KeyHeader}.");
    }

    private static async Task<List<NewItem>> ReadAsync(IFormFileCollection files, DateOnly? published, CancellationToken cancellation)
    {
        var items = new List<NewItem>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var facets = published is null ? null : JsonSerializer.Serialize(new InputFacets(published, null, null, []));
        foreach (var file in files)
        {
            var name = "upload/" + Uploads.Name(file.FileName);
            if (!names.Add(name))
            {
                throw new ApiException(StatusCodes.Status400BadRequest, $"Two files are called {name}.");
            }

            var bytes = new byte[file.Length];
            await using var content = file.OpenReadStream();
            await content.ReadExactlyAsync(bytes, cancellation);
            items.Add(new NewItem(name, Facets: facets, Content: bytes));
        }

        return items;
    }

    private static string Digest(List<NewItem> items, List<string> tags)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var item in items)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{item.Path}\0{item.Facets}\0{item.Content!.Value.Length}\0"));
            hash.AppendData(item.Content.Value.Span);
        }

        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\0', tags)));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    private static IResult Accepted(JobRun run) => Results.Accepted($"/api/jobs/{run.RunId}", new JobBody(run));
}
