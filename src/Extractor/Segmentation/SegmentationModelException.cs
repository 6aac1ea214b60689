namespace Extractor.Segmentation;

/// <summary>The segmentation model is missing, damaged or of another version; nothing can be segmented.</summary>
/// <param name="path">The file that was to be loaded.</param>
/// <param name="reason">What is wrong with it.</param>
public sealed class SegmentationModelException(string path, string reason, Exception? inner = null)
    : Exception($"The segmentation model '{path}' cannot be used: {reason}", inner)
{
    public string Path { get; } = path;
}
