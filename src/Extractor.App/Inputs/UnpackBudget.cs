namespace Extractor.App.Inputs;

/// <summary>How many bytes an archive and the archives inside it may still unpack to.</summary>
internal sealed class UnpackBudget(long bytes)
{
    public long Left { get; private set; } = bytes;

    public void Take(long taken) => Left -= taken;
}
