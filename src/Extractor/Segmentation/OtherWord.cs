namespace Extractor.Segmentation;

/// <summary>A dictionary word that holds a character outside words, such as γ射线.</summary>
internal readonly record struct OtherWord(long Frequency, byte Tag)
{
    /// <summary>Enters a word, and its beginnings with frequency 0, as jieba does. A tag of 0 leaves the one it has.</summary>
    public static void Add(Dictionary<string, OtherWord> words, string word, long frequency, byte tag)
    {
        words.TryGetValue(word, out var known);
        words[word] = new OtherWord(frequency, tag == 0 ? known.Tag : tag);
        for (var length = 1; length < word.Length; length++)
        {
            words.TryAdd(word[..length], default);
        }
    }
}
