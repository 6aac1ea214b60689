namespace Extractor.App.Tests.Api;

/// <summary>Two small articles of our own.</summary>
internal static class Articles
{
    public static readonly (string Name, string Text) Tea = ("tea.txt",
        "茶叶出口稳步增长\n\n2024年茶叶产量为374万吨，同比增长5.3%。商务部印发《茶叶出口促进办法》，自2025年1月1日起施行。中国茶叶研究所研究员李明表示，到2030年茶叶出口额将达到30亿美元。\n");

    public static readonly (string Name, string Text) Silk = ("silk.txt", "丝绸产量回升\n\n2023年丝绸产量为5.2万吨，2024年丝绸产量为5.6万吨，同比增长7.7%。\n");
}
