using Extractor.Documents;
using Extractor.Recognition.Titles;
using Extractor.Tests.Conventions;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Titles;

public class TitleRecognizerTests
{
    private static readonly TitleRecognizer Recognizer = Load();

    [Theory]
    [InlineData("印发《关于促进农产品流通的若干措施》。", "关于促进农产品流通的若干措施", "policy")]
    [InlineData("《数据安全管理办法（试行）》施行。", "数据安全管理办法（试行）", "policy")]
    [InlineData("《中华人民共和国反食品浪费法》施行。", "中华人民共和国反食品浪费法", "law")]
    [InlineData("《粮食流通管理条例》修订。", "粮食流通管理条例", "law")]
    [InlineData("加入《海峡渔业合作协定》。", "海峡渔业合作协定", "agreement")]
    [InlineData("提出《绿色港口合作倡议》。", "绿色港口合作倡议", "initiative")]
    [InlineData("《中国港口发展报告2023》发布。", "中国港口发展报告2023", "report")]
    [InlineData("《城市照明年鉴（2022年版）》出版。", "城市照明年鉴（2022年版）", "report")]
    [InlineData("《港口统计公报——面向绿色转型》", "港口统计公报——面向绿色转型", "report")]
    [InlineData("《冷链食品分类要求》实施。", "冷链食品分类要求", "standard")]
    [InlineData("发布《迈向绿色海港：港口脱碳路线图》。", "迈向绿色海港：港口脱碳路线图", "policy")]
    [InlineData("《渔港安全生产基本条件》实施。", "渔港安全生产基本条件", "policy")]
    [InlineData("读《红楼梦》。", "红楼梦", "other")]
    [InlineData("《 农民日报 》（2023年）", "农民日报", "other")]
    public void TheEndingTellsTheCategory(string text, string title, string category)
    {
        var value = Assert.Single(Titles(text));

        Assert.Equal((title, category), (value.Title, value.Category));
    }

    [Fact]
    public void ATitleHoldsTheOneNestedInIt()
    {
        var title = Assert.Single(Titles("落实《支持海港先行试行《渔业合作协定》工作方案》。"));

        Assert.Equal("支持海港先行试行《渔业合作协定》工作方案", title.Title);
        Assert.Equal("渔业合作协定", ((TitleValue)Assert.Single(title.Inner).Value!).Title);
    }

    [Theory]
    [InlineData("《中共中央 国务院关于振兴渔业的意见》", "中共中央|国务院")]
    [InlineData("《国务院办公厅转发商务部关于振兴渔业意见的通知》", "国务院办公厅")]
    [InlineData("《海南省人民政府关于印发〈渔港规划〉的通知》", "海南省人民政府")]
    [InlineData("《关于振兴渔业的意见》", "")]
    [InlineData("《渔业发展关于港口的规定》", "")]
    public void IssuersAreReadFromTheTitle(string text, string issuers) =>
        Assert.Equal(issuers, string.Join('|', Assert.Single(Titles(text)).Issuers));

    [Fact]
    public void ASignThatIsNeverClosedOpensNoTitle() =>
        Assert.Equal(["渔业合作协定"], Titles("《支持海港试行《渔业合作协定》工作").Select(t => t.Title));

    [Theory]
    [InlineData("《海港条例》（国令〔2021〕7号）")]
    [InlineData("《海港条例》(国令[2021]7号)")]
    public void ANumberInBracketsBelongsToTheTitle(string text) => Assert.StartsWith("国令", Assert.Single(Titles(text)).Number, StringComparison.Ordinal);

    [Theory]
    [InlineData("国发〔2021〕7号", "国发〔2021〕7号")]
    [InlineData("根据国办发[2021]第12号文件", "国办发[2021]第12号")]
    [InlineData("（财税（2020）15号）", "财税（2020）15号")]
    [InlineData("国务院令第700号", "国务院令第700号")]
    [InlineData("商务部令2020年第1号", "")]
    [InlineData("据统计（2020）年", "")]
    public void DocumentNumbersAreReadInAnyBrackets(string text, string number)
    {
        var found = new List<Annotation>();
        DocumentNumberRecognizer.Recognize(text, new TextSpan(0, text.Length), found);

        Assert.Equal(number, string.Join('|', found.Select(a => a.Value)));
    }

    private static List<TitleValue> Titles(string text)
    {
        var found = new List<Annotation>();
        Recognizer.Recognize(text, new TextSpan(0, text.Length), found);
        return [.. found.Select(a => (TitleValue)a.Value!)];
    }

    private static TitleRecognizer Load()
    {
        var faults = new List<string>();
        var recognizer = TitleRecognizer.Load(Path.Combine(SourceTree.Root, "pipelines", "policy-articles", "lexicons"), faults);
        return faults.Count == 0 ? recognizer : throw new InvalidOperationException(string.Join('\n', faults));
    }
}
