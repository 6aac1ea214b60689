using System.Text;
using Extractor.Documents;
using Extractor.Facts;
using Extractor.Pipelines;
using Extractor.Tests.Conventions;

namespace Extractor.Tests.Facts;

public class PolicyLinkerTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(Path.Combine(SourceTree.Root, "pipelines", "policy-articles"));

    [Theory]
    [InlineData("国务院办公厅印发《渔港建设意见》《远洋渔业办法》等。", "渔港建设意见@国务院办公厅;远洋渔业办法@国务院办公厅")]
    [InlineData("农业农村部、商务部等四部门近日联合印发《渔港建设规划》。", "渔港建设规划@农业农村部、商务部")]
    [InlineData("《渔港建设规划》由农业农村部牵头制定。", "渔港建设规划@农业农村部")]
    [InlineData("率先试行世贸组织《渔业补贴协定》。", "渔业补贴协定@世贸组织")]
    [InlineData("落实《中共中央 国务院关于振兴渔业的意见》。", "中共中央 国务院关于振兴渔业的意见@中共中央、国务院")]
    [InlineData("我国出台《渔港建设规划》。", "渔港建设规划@")]
    [InlineData("中国代表在二十国集团峰会上宣布申请加入《渔业补贴协定》。", "渔业补贴协定@")]
    [InlineData("农民日报社出版《渔家故事》。", "渔家故事@")]
    public void IssuersAreWhoBroughtItOut(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Policies(text).Select(f => $"{f.TextOf("title")}@{string.Join('、', f.ListOf("issuers"))}")));

    [Fact]
    public void AMentionUnderAnAliasRefersToTheFullTitleAndHasItsIssuers()
    {
        var facts = Policies("2024年3月，农业农村部出台《远洋渔业管理规定》（以下简称《规定》）。《规定》共八章。");

        Assert.Equal(["规定", null, null], facts.Select(f => f.TextOf("alias")));
        Assert.Equal([null, "远洋渔业管理规定", "远洋渔业管理规定"], facts.Select(f => f.TextOf("refersTo")));
        Assert.All(facts, f => Assert.Equal(["农业农村部"], f.ListOf("issuers")));
        Assert.All(facts, f => Assert.Equal("2024-03", f.TextOf("date")));
    }

    [Fact]
    public void AQuotedAliasIsFoundInLaterMentions()
    {
        var facts = Policies("《关于振兴渔业的意见》（“渔业二十条”）对外发布。落实“渔业二十条”，要加快建设。");

        Assert.Equal(["《关于振兴渔业的意见》", "“渔业二十条”"], facts.Select(f => f.Quote));
        Assert.Equal("关于振兴渔业的意见", facts[1].TextOf("refersTo"));
    }

    [Fact]
    public void AnAbbreviationIsAnAliasOnlyRightBehindItsTitle()
    {
        var facts = Policies("加入《渔业伙伴关系协定》（FPA）。《气候公约》第三十次缔约方大会（COP30）开幕，FPA成员出席。");

        Assert.Equal([("《渔业伙伴关系协定》", "FPA"), ("《气候公约》", null), ("FPA", null)], facts.Select(f => (f.Quote, f.TextOf("alias"))));
    }

    [Fact]
    public void AShortTitleMeansTheLastFullOneOfItsKind()
    {
        var facts = Policies("日前印发《关于振兴渔业的通知》。《通知》要求加快建设。");

        Assert.Equal("关于振兴渔业的通知", facts[1].TextOf("refersTo"));
        Assert.Empty(facts[1].Issues);
    }

    [Fact]
    public void AShortTitleWithoutAFullOneIsShownToReviewers()
    {
        var extraction = Extract("要深入落实《纲要》部署。");

        Assert.Equal([IssueCodes.PolicyUnresolvedAlias], extraction.Facts.Single(f => f.Kind == "policy").Issues);
        Assert.Contains(extraction.Issues, i => i is { Code: IssueCodes.PolicyUnresolvedAlias, Text: "《纲要》" });
    }

    [Fact]
    public void ANestedTitleIsAMentionOfItsOwn() =>
        Assert.Equal(["《支持海港试行《渔业协定》方案》", "《渔业协定》"], Policies("发布《支持海港试行《渔业协定》方案》。").Select(f => f.Quote));

    [Fact]
    public void ANoticeIsAFactUnderItsOwnTitleWithNumberAndDate()
    {
        var own = Policies("海南省人民政府关于加强渔港建设的意见\n琼府〔2023〕8号\n\n各市、县人民政府：\n为加强渔港建设，提出以下意见。\n海南省人民政府\n2023年5月6日\n")[0];

        Assert.Equal("海南省人民政府关于加强渔港建设的意见", own.Quote);
        Assert.Equal(["海南省人民政府"], own.ListOf("issuers"));
        Assert.Equal("琼府〔2023〕8号", own.TextOf("number"));
        Assert.Equal("2023-05-06", own.TextOf("date"));
    }

    private static List<Fact> Policies(string text) => [.. Extract(text).Facts.Where(f => f.Kind == "policy")];

    private static Extraction Extract(string text) =>
        Pipeline.Extract(new Source("a.txt", Encoding.UTF8.GetBytes(text)), ExtractionOptions.Default)[0];
}
