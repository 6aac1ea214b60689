namespace Extractor.App.Output;

/// <summary>A file that is gone when it is disposed.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public string Path { get; } = System.IO.Path.GetTempFileName();

    public long Write(Func<Stream, long> write)
    {
        using var stream = File.Create(Path);
        return write(stream);
    }

    public void CopyTo(Stream stream)
    {
        using var file = File.OpenRead(Path);
        file.CopyTo(stream);
    }

    public void Dispose() => File.Delete(Path);
}
