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

    /// <summary>The shared tables beneath.</summary>
    public SegmentationModel Model => _dictionary.Model;

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
    public void Cut(ReadOnlySpan<char> text, bool hmm, SegmentBuffer buffer) => AccurateCutter<PlainManner>.Cut(Dictionary, text, hmm, buffer);

    /// <summary>Every dictionary word at every place, overlapping, as jieba's full mode gives them (empty ones included).</summary>
    public void CutFull(ReadOnlySpan<char> text, SegmentBuffer buffer) => FullCutter.Cut(Dictionary, text, buffer);

    /// <summary>The words of <see cref="Cut"/>, and before each long one the dictionary words of two and three characters inside it.</summary>
    public void CutForSearch(ReadOnlySpan<char> text, bool hmm, SegmentBuffer buffer) => SearchCutter.Cut(Dictionary, text, hmm, buffer);

    /// <summary>Cuts as jieba's posseg does, which differs from <see cref="Cut"/> at % and - and in joined characters; every word has a tag.</summary>
    public void CutWithPos(ReadOnlySpan<char> text, bool hmm, SegmentBuffer buffer) => AccurateCutter<TaggedManner>.Cut(Dictionary, text, hmm, buffer);

    /// <summary>Cuts by a mode; full mode does not know the Markov model.</summary>
    public void Cut(ReadOnlySpan<char> text, SegmentMode mode, bool hmm, SegmentBuffer buffer)
    {
        switch (mode)
        {
            case SegmentMode.Full:
                CutFull(text, buffer);
                break;
            case SegmentMode.Search:
                CutForSearch(text, hmm, buffer);
                break;
            default:
                Cut(text, hmm, buffer);
                break;
        }
    }

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

    /// <summary>Enters a word. It holds for every cut that begins afterwards.</summary>
    /// <param name="word">Not empty. Only what consists of Chinese characters, letters, digits and +#&amp;._%- is ever cut out.</param>
    /// <param name="frequency">How often it occurs; null = just enough for it to be cut out. 0 deletes it.</param>
    /// <param name="tag">Its part of speech; null leaves the one it has.</param>
    /// <exception cref="InvalidOperationException">There is no room for more words, tags or distinct frequencies.</exception>
    public void AddWord(string word, long? frequency = null, string? tag = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        ArgumentOutOfRangeException.ThrowIfNegative(frequency ?? 0, nameof(frequency));
        Change(editor => editor.Add(word, frequency ?? FrequencyAdviser.ToJoin(editor.View(), word), string.IsNullOrEmpty(tag) ? null : tag));
    }

    /// <summary>Takes a word out, so that it is neither cut out nor joined again by the Markov model.</summary>
    public void DeleteWord(string word) => AddWord(word, 0);

    /// <summary>
    /// Enters the words of a user dictionary, a line each: word, frequency, tag, parted by spaces; the last two may be
    /// missing, empty lines are passed over.
    /// </summary>
    /// <param name="name">What to call it in messages.</param>
    /// <exception cref="FormatException">A frequency is too great; names the line. The lines before it are entered.</exception>
    public void LoadUserDictionary(TextReader lines, string name)
    {
        Change(editor =>
        {
            var number = 0;
            while (lines.ReadLine() is { } line)
            {
                number++;
                line = line.Trim().TrimStart('\ufeff');
                if (line.Length == 0)
                {
                    continue;
                }

                if (!UserDictionaryLine.TryParse(line, out var entry))
                {
                    throw new FormatException($"{name}:{number}: the frequency is too great: {line}");
                }

                editor.Add(entry.Word, entry.Frequency ?? FrequencyAdviser.ToJoin(editor.View(), entry.Word), entry.Tag);
            }
        });
    }

    /// <summary>The least frequency with which a word would be cut out whole (without the Markov model).</summary>
    public long SuggestFrequency(string word)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        return FrequencyAdviser.ToJoin(Dictionary, word);
    }

    /// <summary>The greatest frequency with which these words would be cut apart (without the Markov model).</summary>
    public long SuggestFrequency(IReadOnlyList<string> parts) => FrequencyAdviser.ToPart(Dictionary, parts);

    /// <summary>The frequency of a word in the dictionary; 0 where it is none.</summary>
    public long FrequencyOf(ReadOnlySpan<char> word) => Dictionary.Frequency(word, 0);

    /// <summary>The name of a tag id; null for 0.</summary>
    public string? TagName(byte id) => Dictionary.TagName(id);

    /// <summary>The id of a tag; 0 where no word has it.</summary>
    public byte TagId(string name) => (byte)(Array.IndexOf(Dictionary.Tags, name) + 1);

    /// <summary>The tag id that the dictionary gives a word; 0 where it has none.</summary>
    public byte TagOf(ReadOnlySpan<char> word) => Dictionary.Tag(word);

    private void Change(Action<DictionaryEditor> change)
    {
        lock (_changing)
        {
            var editor = _editor ?? new DictionaryEditor(_dictionary);
            try
            {
                change(editor);
            }
            finally
            {
                Volatile.Write(ref _editor, editor);
            }
        }
    }
}
