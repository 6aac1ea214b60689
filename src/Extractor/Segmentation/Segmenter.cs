using Extractor.Documents;

namespace Extractor.Segmentation;

/// <summary>
/// Cuts Chinese text into words as jieba 0.42.1 does, token for token. Each instance has its own dictionary over the
/// shared model. Thread-safe: cuts run side by side, and a change of the dictionary holds for cuts that begin after it.
/// </summary>
public sealed class Segmenter
{
    private readonly Lock _changing = new();
    private WordDictionary _dictionary;
    private DictionaryEditor? _editor; // changes not yet seen by any cut

    /// <param name="model">The shared tables.</param>
    public Segmenter(SegmentationModel model)
    {
        _dictionary = model.Dictionary;
    }

    /// <summary>The dictionary with all changes made so far.</summary>
    internal WordDictionary Dictionary
    {
        get
        {
            if (Volatile.Read(ref _editor) is not null)
            {
                lock (_changing)
                {
                    if (_editor is { } editor)
                    {
                        Volatile.Write(ref _dictionary, editor.View());
                        Volatile.Write(ref _editor, null);
                    }
                }
            }

            return Volatile.Read(ref _dictionary);
        }
    }

    /// <summary>
    /// Cuts a text into words that cover it without gaps: offsets into the buffer, and for each word the id of its tag in
    /// the dictionary (0 for words that only the hidden Markov model knows; eng, m and x for letters, digits and signs).
    /// </summary>
    /// <param name="hmm">Whether characters that the dictionary leaves single are joined by the hidden Markov model.</param>
    /// <param name="buffer">Receives the words; what it held is gone.</param>
    public void Cut(ReadOnlySpan<char> text, bool hmm, SegmentBuffer buffer) => AccurateCutter.Cut(Dictionary, text, hmm, buffer);

    /// <summary>Every dictionary word at every place, overlapping, as jieba's full mode gives them (empty ones included).</summary>
    public void CutFull(ReadOnlySpan<char> text, SegmentBuffer buffer) => FullCutter.Cut(Dictionary, text, buffer);

    /// <summary>The words of <see cref="Cut"/>, and before each long one the dictionary words of two and three characters inside it.</summary>
    public void CutForSearch(ReadOnlySpan<char> text, bool hmm, SegmentBuffer buffer) => SearchCutter.Cut(Dictionary, text, hmm, buffer);

    /// <summary>Cuts as jieba's posseg does, which differs from <see cref="Cut"/> at % and - and in joined characters; every word has a tag.</summary>
    public void CutWithPos(ReadOnlySpan<char> text, bool hmm, SegmentBuffer buffer) => PosCutter.Cut(Dictionary, text, hmm, buffer);

    /// <summary>The words of sentences, with their tags.</summary>
    /// <param name="buffer">Working memory; reuse one per thread.</param>
    public TokenLayer Tokenize(string text, IReadOnlyList<Sentence> sentences, SegmentBuffer buffer)
    {
        var tokens = new List<Token>(text.Length / 2);
        var tags = new List<byte>(text.Length / 2);
        var starts = new int[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++)
        {
            starts[i] = tokens.Count;
            var span = sentences[i].Span;
            Cut(span.Of(text), true, buffer);
            var start = span.Start;
            foreach (var end in buffer.Ends)
            {
                tokens.Add(new Token(start, span.Start + end));
                start = span.Start + end;
            }

            tags.AddRange(buffer.Tags);
        }

        starts[^1] = tokens.Count;
        return new TokenLayer([.. tokens], [.. tags], starts);
    }

    /// <summary>The name of a tag id; null for 0.</summary>
    public string? TagName(byte id) => Dictionary.TagName(id);

    /// <summary>The id of a tag; 0 where no word has it.</summary>
    public byte TagId(string name) => (byte)(Array.IndexOf(Dictionary.Tags, name) + 1);

    /// <summary>The tag id that the dictionary gives a word; 0 where it has none.</summary>
    public byte TagOf(ReadOnlySpan<char> word) => Dictionary.Tag(word);
}
