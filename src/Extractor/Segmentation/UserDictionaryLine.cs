using System.Globalization;

namespace Extractor.Segmentation;

/// <summary>A line of a user dictionary: a word, which may hold spaces, then perhaps a frequency, then perhaps a tag.</summary>
internal readonly record struct UserDictionaryLine(string Word, long? Frequency, string? Tag)
{
    /// <param name="line">Without white space around it, not empty.</param>
    public static bool TryParse(string line, out UserDictionaryLine entry)
    {
        // The word is as short as the rest allows: ^(.+?)( [0-9]+)?( [a-z]+)?$
        var word = line;
        var tag = LastField(word, c => char.IsAsciiLetterLower(c));
        word = tag is null ? word : word[..^(tag.Length + 1)];
        var frequency = LastField(word, char.IsAsciiDigit);
        word = frequency is null ? word : word[..^(frequency.Length + 1)];
        long value = 0;
        var valid = frequency is null || long.TryParse(frequency, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        entry = new UserDictionaryLine(word, frequency is null ? null : value, tag);
        return valid;
    }

    /// <summary>What stands behind the last space, where it is made of such characters alone and a word stands before it.</summary>
    private static string? LastField(string line, Func<char, bool> allowed)
    {
        var space = line.LastIndexOf(' ');
        return space > 0 && space < line.Length - 1 && line[(space + 1)..].All(allowed) ? line[(space + 1)..] : null;
    }
}
