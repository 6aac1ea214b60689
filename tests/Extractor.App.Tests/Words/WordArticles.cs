namespace Extractor.App.Tests.Words;

/// <summary>Articles in which a verb of speaking stands that no lexicon has.</summary>
internal static class WordArticles
{
    public const string Lexicon = "speech-verbs";
    public const string Word = "坦陈";

    public static readonly (string Name, string Text) Said = ("said.txt", "茶农增收调查\n2025年3月2日\n2024年，青澜市茶叶种植面积为12万亩，同比增长6.1%。青澜大学教授张伟坦陈，品牌建设仍需加强。\n");

    public static readonly (string Name, string Text) Other = ("other.txt", "茶园面积\n2025年3月3日\n2024年，青澜市茶园面积为9万亩。\n");
}
