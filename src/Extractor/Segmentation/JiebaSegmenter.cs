namespace Extractor.Segmentation;

/// <summary>
/// Words as strings, with the methods that users of jieba know. Each instance has its own dictionary. Thread-safe.
/// Where speed counts use <see cref="Segmenter"/>, which gives offsets and allocates nothing per word.
/// </summary>
public sealed class JiebaSegmenter
{
    private SegmentBuffer? _spare;

    /// <summary>A segmenter over the model that is shipped with the program.</summary>
    /// <exception cref="SegmentationModelException">The model is missing, damaged or of another version.</exception>
    public JiebaSegmenter()
        : this(SegmentationModel.LoadDefault())
    {
    }

    /// <param name="model">The shared tables.</param>
    public JiebaSegmenter(SegmentationModel model)
        : this(new Segmenter(model))
    {
    }

    /// <param name="core">The segmenter whose dictionary to use and to change.</param>
    public JiebaSegmenter(Segmenter core) => Core = core;

    /// <summary>The segmenter beneath, with the same dictionary.</summary>
    public Segmenter Core { get; }

    /// <summary>The words of a text; with <paramref name="cutAll"/> every dictionary word at every place.</summary>
    public IReadOnlyList<string> Cut(string text, bool cutAll = false, bool hmm = true) =>
        Collect(text, Mode(cutAll), hmm, (start, end) => text[start..end]);

    /// <summary>The words of a text, and before each long one the dictionary words inside it.</summary>
    public IReadOnlyList<string> CutForSearch(string text, bool hmm = true) =>
        Collect(text, SegmentMode.Search, hmm, (start, end) => text[start..end]);

    /// <summary>The words with their places.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The mode is <see cref="SegmentMode.Full"/>.</exception>
    public IReadOnlyList<WordToken> Tokenize(string text, SegmentMode mode = SegmentMode.Default, bool hmm = true)
    {
        if (mode == SegmentMode.Full)
        {
            throw new ArgumentOutOfRangeException(nameof(mode), "Tokens come in default or search mode.");
        }

        return Collect(text, mode, hmm, (start, end) => new WordToken(text[start..end], start, end));
    }

    /// <summary>Enters the words of a user dictionary file: UTF-8, a line each: word, frequency, tag; the last two may be missing.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void LoadUserDict(string path)
    {
        using var reader = new StreamReader(path, new System.Text.UTF8Encoding(false, true));
        Core.LoadUserDictionary(reader, path);
    }

    /// <inheritdoc cref="Segmenter.AddWord"/>
    public void AddWord(string word, long? frequency = null, string? tag = null) => Core.AddWord(word, frequency, tag);

    /// <inheritdoc cref="Segmenter.DeleteWord"/>
    public void DeleteWord(string word) => Core.DeleteWord(word);

    /// <inheritdoc cref="Segmenter.SuggestFrequency(string)"/>
    /// <param name="tune">Whether to enter the word with that frequency at once.</param>
    public long SuggestFreq(string word, bool tune = false)
    {
        var frequency = Core.SuggestFrequency(word);
        if (tune)
        {
            Core.AddWord(word, frequency);
        }

        return frequency;
    }

    /// <inheritdoc cref="Segmenter.SuggestFrequency(IReadOnlyList{string})"/>
    /// <param name="tune">Whether to enter the whole with that frequency at once.</param>
    public long SuggestFreq(IReadOnlyList<string> parts, bool tune = false)
    {
        var frequency = Core.SuggestFrequency(parts);
        if (tune)
        {
            Core.AddWord(string.Concat(parts), frequency);
        }

        return frequency;
    }

    private static SegmentMode Mode(bool cutAll) => cutAll ? SegmentMode.Full : SegmentMode.Default;

    private List<T> Collect<T>(string text, SegmentMode mode, bool hmm, Func<int, int, T> make)
    {
        var buffer = Interlocked.Exchange(ref _spare, null) ?? new SegmentBuffer();
        Core.Cut(text, mode, hmm, buffer);
        var words = new List<T>(buffer.Count);
        for (var i = 0; i < buffer.Count; i++)
        {
            words.Add(make(buffer.Start(i), buffer.Ends[i]));
        }

        _spare = buffer;
        return words;
    }
}
