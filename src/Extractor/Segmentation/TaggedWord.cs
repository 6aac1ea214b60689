namespace Extractor.Segmentation;

/// <summary>A word with its part of speech, in jieba's tag set (n, v, ns, eng, m, x …).</summary>
public readonly record struct TaggedWord(string Word, string Flag);
