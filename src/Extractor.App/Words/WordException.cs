namespace Extractor.App.Words;

/// <summary>A word is not taken.</summary>
/// <param name="key">Of the words that say why, behind <c>web.</c>.</param>
/// <param name="values">What stands in their places.</param>
internal sealed class WordException(string key, params object[] values) : Exception(key)
{
    public string Key { get; } = key;

    public IReadOnlyList<object> Values { get; } = values;

    /// <summary>What the pipeline itself finds wrong, by files of its folder.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}
