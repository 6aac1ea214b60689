namespace Extractor.Segmentation;

/// <summary>How a text is cut.</summary>
public enum SegmentMode
{
    /// <summary>The most probable words, without overlap.</summary>
    Default,

    /// <summary>Every word the dictionary finds, overlapping.</summary>
    Full,

    /// <summary>The default words, and before each long one the dictionary words of two and three characters inside it.</summary>
    Search,
}
