using Extractor.Documents;
using Extractor.Loading;

namespace Extractor.Tests.Loading;

/// <summary>Unpacks an archive with the archives inside it.</summary>
internal static class Archives
{
    public static IEnumerable<Source> Unpack(Source source, LoaderLimits limits)
    {
        if (!SourceArchive.IsArchive(source))
        {
            yield return source;
            yield break;
        }

        using var archive = SourceArchive.Open(new MemoryStream(source.Bytes.ToArray()), limits);
        foreach (var inner in archive.Entries.SelectMany(e => Unpack(new Source($"{source.Path}!{e}", archive.Read(e)), limits)))
        {
            yield return inner;
        }
    }
}
