using Extractor.Segmentation;

namespace Extractor.Tests.Segmentation;

/// <summary>The shipped model, loaded once for all tests.</summary>
public sealed class SharedModel
{
    public SegmentationModel Model { get; } = SegmentationModel.LoadDefault();

    public Segmenter NewSegmenter() => new(Model);

    public static string[] Words(Segmenter segmenter, string text, bool hmm = true)
    {
        var buffer = new SegmentBuffer();
        segmenter.Cut(text, hmm, buffer);
        return [.. Enumerable.Range(0, buffer.Count).Select(i => buffer[i].In(text))];
    }
}
