using Extractor.Documents;

namespace Extractor.Segmentation;

/// <summary>The words of a document's sentences, in reading order.</summary>
/// <param name="Tokens">They cover the sentences without gaps or overlaps; none crosses the border of a sentence.</param>
/// <param name="Tags">For each token the id of its tag in the dictionary, 0 = none (see <see cref="Segmenter.TagName"/>).</param>
/// <param name="SentenceStarts">For each sentence the index of its first token; one entry more than sentences.</param>
public sealed record TokenLayer(Token[] Tokens, byte[] Tags, int[] SentenceStarts);
