using System.Security.Cryptography;
using System.Text;
using Extractor.Storage;
using Extractor.Storage.Jobs;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Web;

/// <summary>Takes articles that were sent into the ledger, bytes and all; workers do the rest.</summary>
internal sealed class Uploads(IFactStore store, Site site)
{
    private const int LongestName = 160;

    /// <returns>The run; where exactly these files wait in one already, that one.</returns>
    public async Task<long> TakeAsync(IFormFileCollection files, CancellationToken stop)
    {
        var items = new List<NewItem>();
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, stop);
            var content = bytes.ToArray();
            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            var name = "upload/" + Name(file.FileName);
            items.Add(new NewItem(names.Add(name) ? name : $"upload/{hash[..8]}-{Name(file.FileName)}", Content: content));
            all.AppendData(Encoding.UTF8.GetBytes($"{name}\n{hash}\n"));
        }

        var key = "upload " + Convert.ToHexStringLower(all.GetHashAndReset());
        if (store.Jobs.FindOpen(key) is { } open)
        {
            return open.RunId;
        }

        var run = store.Jobs.Begin(new RunRequest
        {
            Kind = "upload",
            Lane = items.Count <= 20 ? WorkLane.Interactive : WorkLane.Bulk,
            Title = items.Count == 1 ? items[0].Path : $"{items[0].Path} + {items.Count - 1}",
            Key = key,
            Fingerprint = site.Pipeline.Fingerprint,
        });
        foreach (var batch in items.Chunk(50))
        {
            store.Jobs.Add(run, batch);
        }

        store.Jobs.CloseFeed(run);
        return run;
    }

    /// <summary>The last part of a sent name, without anything that means something to a file system or a terminal.</summary>
    public static string Name(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new string([.. last.Where(c => !char.IsControl(c) && c is not (':' or '*' or '?' or '"' or '<' or '>' or '|' or '!' or '#') && !char.IsSurrogate(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)]).Trim(' ', '.');
        return plain.Length switch { 0 => "article.txt", > LongestName => plain[^LongestName..], _ => plain };
    }
}
