using Extractor.App.Cli;
using Extractor.Recognition;
using Extractor.Storage.Queries;

namespace Extractor.App.Registers;

/// <summary>When two titles name one document, and how much a title alone tells.</summary>
internal sealed class PolicyTitles
{
    private const string Nation = "中华人民共和国";
    private const string About = "关于";
    private const int LongSubject = 14; // 关于…的通知 of fewer characters is issued by many

    private readonly Lexicon? _endings = AliasLexicon.Find("title-categories");

    /// <summary>The same for a law with and without 中华人民共和国.</summary>
    public static string Key(string title)
    {
        var folded = TextFolding.Fold(title);
        return folded.StartsWith(Nation, StringComparison.Ordinal) && folded.Length > Nation.Length + 2 ? folded[Nation.Length..] : folded;
    }

    /// <summary>中共中央 国务院关于…的意见: the part from 关于 on; null where nothing stands before it, or it is too short to tell one document.</summary>
    public static string? WithoutIssuer(string key) => key.IndexOf(About, StringComparison.Ordinal) is > 0 and var at && key.Length - at >= LongSubject ? key[at..] : null;

    /// <summary>《决定》, 《条例》: which one is not said.</summary>
    public bool IsBare(string title) => _endings?.Find(title) is not null;
}
