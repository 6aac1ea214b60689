using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Recognition.Organisations;
using Extractor.Recognition.Persons;
using Extractor.Recognition.Regions;
using Extractor.Tests.Conventions;
using Extractor.Text;

namespace Extractor.Tests.Recognition.Names;

/// <summary>Words are parted by | in the texts.</summary>
public class NameRecognizerTests
{
    private static readonly NameRecognizer Recognizer = Load();

    [Theory]
    [InlineData("据|农业|农村|部|消息", "农业农村部")]
    [InlineData("商务部|等|部门|联合|发布", "商务部")]
    [InlineData("国家|发展|改革|委|国家|信息|中心|大|数据|发展|部|研究员", "国家发展改革委国家信息中心大数据发展部")]
    [InlineData("来到|安徽|某|展示|用品|有限公司|调研", "安徽某展示用品有限公司")]
    [InlineData("湖北省|统计局|公布", "湖北省统计局")]
    [InlineData("记者|从|中国|水产|学会|获悉", "中国水产学会")]
    [InlineData("海南省|工业|和|信息化|厅", "海南省工业和信息化厅")]
    [InlineData("中国科学院|东北|地理|与|农业|生态|研究所", "中国科学院东北地理与农业生态研究所")]
    [InlineData("跨国|公司|增多", "")]
    [InlineData("中央|行动|有力", "")]
    public void OrganisationsAreWhole(string text, string expected) =>
        Assert.Equal(expected, string.Join('、', Values<OrganisationValue>(text).Select(o => o.Name)));

    [Theory]
    [InlineData("吉林省|长春市|农安县|田间", "吉林省长春市农安县")]
    [InlineData("北京|等|地", "北京市")]
    [InlineData("京津冀|协同", "京津冀")]
    [InlineData("全球|市场", "全球")]
    [InlineData("示范区|市区|城市", "")]
    public void PlacesHaveTheirFullName(string text, string expected) =>
        Assert.Equal(expected, string.Join('、', Values<RegionValue>(text).Select(r => r.Name)));

    [Theory]
    [InlineData("周|明远|(|中国|海洋|大学|教授|)|:", "周明远 @中国海洋大学 #教授 Bracketed")]
    [InlineData("中国|海洋|大学|副教授|周|明远|表示", "周明远 @中国海洋大学 #副教授 PositionFirst")]
    [InlineData("中国工程院|院士|、|某|设计|集团|首席科学家|周|明远|告诉|记者", "周明远 @中国工程院、某设计集团 #院士、首席科学家 PositionFirst")]
    [InlineData("周|明|是|隆昌|农业|服务|有限公司|董事长|，", "周明 @隆昌农业服务有限公司 #董事长 Stated")]
    [InlineData("文| ||| |商务部|研究院|研究员| |周|明远", "周明远 @商务部研究院 #研究员 Line")]
    [InlineData("（|周|明远| |中国科学院|院士| |北京大学|副|校长|）", "周明远 @中国科学院、北京大学 #院士、副校长 Line")]
    [InlineData("海关总署|相关|负责人|表示", "- @海关总署 #相关负责人 Unnamed")]
    [InlineData("俄罗斯|外交部|发言人|扎哈|罗娃|说", "扎哈罗娃 @俄罗斯外交部 #发言人 PositionFirst")]
    [InlineData("某|银行|行长|周|明|、|副行长|李|强|出席", "周明 @某银行 #行长 PositionFirst;李强 @某银行 #副行长 PositionFirst")]
    [InlineData("中国|驻|韩国|大使|周|明远|表示", "周明远 @中国 #驻韩国大使 PositionFirst")]
    [InlineData("每到一地|，|总书记|都|要|深入|群众", "")]
    [InlineData("研究员|高度|评价|该|成果", "")]
    [InlineData("教授|代表团|访问", "")]
    public void PeopleAreReadWithTheirPositions(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Values<PersonValue>(text).Select(p =>
            $"{p.Name ?? "-"} @{string.Join('、', p.Affiliations)} #{string.Join('、', p.Titles)} {p.Form}")));

    private static IEnumerable<T> Values<T>(string words)
    {
        // A bar that is text itself is written |||.
        var parts = words.Replace("|||", "|\u0001|", StringComparison.Ordinal).Split('|').Select(p => p == "\u0001" ? "|" : p);
        var tokens = new List<Token>();
        var text = "";
        foreach (var part in parts)
        {
            tokens.Add(new Token(text.Length, text.Length + part.Length));
            text += part;
        }

        var found = new List<Annotation>();
        Recognizer.Recognize(text, new TextSpan(0, text.Length), tokens.ToArray(), found);
        return found.Select(a => a.Value).OfType<T>();
    }

    private static NameRecognizer Load()
    {
        var faults = new List<string>();
        var recognizer = NameRecognizer.Load(Path.Combine(SourceTree.Root, "pipelines", "policy-articles", "lexicons"), faults);
        return faults.Count == 0 ? recognizer : throw new InvalidOperationException(string.Join('\n', faults));
    }
}
