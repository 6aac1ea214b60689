using Extractor.Documents;

namespace Extractor.Repair;

/// <summary>Mends what typesetting, copying and page furniture did to a text, every change logged in its map. Thread-safe.</summary>
public static class RepairChain
{
    /// <summary>The document with repaired text, blocks that fit it, sections and issues.</summary>
    public static Document Apply(Document document) => document;
}
