namespace Extractor.App.Web;

/// <summary>A file for the length of one answer: what is made in it is sent when it is whole, so that a failure never looks like a short file.</summary>
internal sealed class TemporaryStream : IAsyncDisposable
{
    public FileStream Stream { get; } = new(
        Path.Combine(Path.GetTempPath(), $"extractor-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    public async Task CopyToAsync(Stream target)
    {
        Stream.Position = 0;
        await Stream.CopyToAsync(target);
    }

    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
