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
    [InlineData("东海市|青山区|区委|决定", "东海市青山区区委")]
    [InlineData("、|省|贸促会|介绍", "省贸促会")]
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
    [InlineData("会议|听取|了|财政部|部长|周|明远|代表|国务院|作|的|说明", "周明远 @财政部 #部长 PositionFirst")]
    [InlineData("中国|渔业|协会|副|会长|、|中国海洋大学|深海|所|所长|周|明远|教授|表示", "周明远 @中国渔业协会、中国海洋大学深海所 #副会长、所长、教授 PositionFirst")]
    [InlineData("东海|律师|事务所|合伙人|周|明|律师|认为", "周明 @东海律师事务所 #合伙人、律师 PositionFirst")]
    [InlineData("东海|集团|副总裁|周|明刚|、|青山|公司|经理|李|强|出席", "周明刚 @东海集团 #副总裁 PositionFirst;李强 @青山公司 #经理 PositionFirst")]
    [InlineData("东海|协会|会长|周|明|才|表示", "周明才 @东海协会 #会长 PositionFirst")]
    [InlineData("华为|光伏|产品|领域|副总裁|周|明远|表示", "周明远 @华为光伏产品领域 #副总裁 PositionFirst")]
    [InlineData("东海|银行|资产|管理|相关|负责人|表示", "- @东海银行资产管理 #相关负责人 Unnamed")]
    [InlineData("东海|集团|首席|光伏|产品|专家|周|明远|表示", "周明远 @东海集团 #首席光伏产品专家 PositionFirst")]
    [InlineData("世界|渔业|组织|（|WFO|）|主席|莉莎|·|李|表示", "莉莎·李 @世界渔业组织 #主席 PositionFirst")]
    [InlineData("英国|某|大学|副|校长|（|国际|合作|）|保罗|·|高|锐|出席", "保罗·高锐 @英国某大学 #副校长 PositionFirst")]
    [InlineData("周|明远|是|当时|青山村|的|党支部|书记|，", "周明远 @青山村 #党支部书记 Stated")]
    [InlineData("周|明|当选|第六届|渔业|理事会|理事长|，|东海|公司|董事长|李|强|出席", "李强 @东海公司 #董事长 PositionFirst")]
    [InlineData("东海|公司|总经理|、|党委|副|书记|周|明远|出席", "周明远 @东海公司 #总经理、党委副书记 PositionFirst")]
    [InlineData("中国海洋大学|水产|学院|副|院长|、|渔业法|与|海洋|政策|研究中心|主任|周|明远|认为", "周明远 @中国海洋大学水产学院、渔业法与海洋政策研究中心 #副院长、主任 PositionFirst")]
    [InlineData("东海|协会|会长|周|明|以|“|渔业|”|为|题", "周明 @东海协会 #会长 PositionFirst")]
    [InlineData("中国|渔业|测评|中心|周|明远|主任|出席", "周明远 @中国渔业测评中心 #主任 NameFirst")]
    [InlineData("英国|国王|查尔斯|三世|任命", "查尔斯三世 @英国 #国王 PositionFirst")]
    [InlineData("召| |集| |人|：|周|明远|　|　|教育部|部长", "周明远 @教育部 #部长 Listed")]
    [InlineData("成|　|　|员|：|李|　|尧|　|　|东海|银行|副|行长", "李尧 @东海银行 #副行长 Listed")]
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
