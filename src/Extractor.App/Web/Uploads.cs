using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Extractor.App.Inputs;
using Extractor.App.Jobs;
using Extractor.Storage;
using Extractor.Storage.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Extractor.App.Web;

/// <summary>Takes articles that were sent into the ledger, bytes and all; workers do the rest. Pages and programs come through here alike.</summary>
internal sealed class Uploads(IFactStore store, Site site, IServiceProvider services)
{
    private const int LongestName = 160;
    private const int BatchFiles = 50;
    private const int MostInteractive = 20; // more wait their turn with the other loads

    private sealed record Sent(string Name, byte[] Content, string Hash);

    /// <returns>The run; where the same was sent before, that one; null where its key belongs to another upload.</returns>
    public async Task<JobRun?> TakeAsync(UploadRequest upload, CancellationToken stop)
    {
        var items = Items(await ReadAsync(upload.Files, stop), upload.Published);
        var digest = Digest(items, upload.Tags);
        var name = $"upload {upload.Caller} {upload.Key ?? digest}";
        if (upload.Key is not null && store.Accounts.FindUpload(name) is { } known)
        {
            return known.Digest == digest ? store.Jobs.Find(known.Run) : null;
        }

        if (upload.Key is null && store.Jobs.FindOpen(name) is { } open)
        {
            return open;
        }

        var run = store.Jobs.Begin(new RunRequest
        {
            Kind = RunKind.Upload,
            Lane = items.Count <= MostInteractive ? WorkLane.Interactive : WorkLane.Bulk,
            Title = items.Count == 1 ? items[0].Path : $"{items[0].Path} + {items.Count - 1}",
            Details = new IngestDetails { Paths = [.. items.Select(i => i.Path)], Tags = upload.Tags }.Write(),
            Key = name,
            Fingerprint = site.Pipeline.Fingerprint,
        });
        foreach (var batch in items.Chunk(BatchFiles))
        {
            store.Jobs.Add(run, batch);
        }

        store.Jobs.CloseFeed(run);
        services.GetService<HostedWorkers>()?.Signal();
        if (upload.Key is not null)
        {
            store.Accounts.AddUpload(name, digest, run);
        }

        return store.Jobs.Find(run);
    }

    /// <summary>The last part of a sent name, without anything that means something to a file system or a terminal.</summary>
    public static string Name(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new string([.. last.Where(c => !char.IsControl(c) && c is not (':' or '*' or '?' or '"' or '<' or '>' or '|' or '!' or '#') && !char.IsSurrogate(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)]).Trim(' ', '.');
        return plain.Length switch { 0 => "article.txt", > LongestName => plain[^LongestName..], _ => plain };
    }

    private static async Task<List<Sent>> ReadAsync(IFormFileCollection files, CancellationToken stop)
    {
        var sent = new List<Sent>();
        foreach (var file in files)
        {
            var bytes = new byte[file.Length];
            await using var content = file.OpenReadStream();
            await content.ReadExactlyAsync(bytes, stop);
            sent.Add(new Sent(Name(file.FileName), bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }

        return sent;
    }

    /// <summary>One item for each article. Different files of one name are told apart by their content, in whatever order they come.</summary>
    private static List<NewItem> Items(List<Sent> sent, DateOnly? published)
    {
        var facets = published is null ? null : JsonSerializer.Serialize(new InputFacets(published, null, null, []));
        var items = new List<NewItem>();
        foreach (var (name, alike) in sent.GroupBy(s => s.Name).Select(g => (g.Key, g.DistinctBy(s => s.Hash).ToList())))
        {
            items.AddRange(alike.Select(s => new NewItem(alike.Count == 1 ? $"upload/{name}" : $"upload/{s.Hash[..8]}-{name}", Facets: facets, Content: s.Content)));
        }

        return items;
    }

    private static string Digest(List<NewItem> items, IReadOnlyList<string> tags)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var item in items.OrderBy(i => i.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{item.Path}\0{item.Facets}\0{item.Content!.Value.Length}\0"));
            hash.AppendData(item.Content.Value.Span);
        }

        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\0', tags)));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
