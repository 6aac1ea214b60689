using Extractor.Audit.Sources;

namespace Extractor.Tests.Audit;

/// <summary>Lists whose members are not as many as announced.</summary>
public class ListAuditTests
{
    [Theory]
    [InlineData("当地培育电动汽车、锂电池、电动汽车三大产业。")]
    [InlineData("以电动汽车、锂电池为代表的“新三样”走俏。")]
    [InlineData("当地四大支柱产业（造船、纺织、食品）运行平稳。")]
    public void AListWithAMemberTooFewOrTwiceIsASlip(string text) => Assert.Single(ListAudit.Run(text));

    [Theory]
    [InlineData("提出了总体要求、部署了七项任务。")]
    [InlineData("坚持包容审慎、确保安全，风险导向、敏捷治理，开放合作、共治共享四项原则。")]
    [InlineData("目标不是一个、两个或者三个人。")]
    [InlineData("乘员甲某、乙某、丙某已在轨驻留四个月。")]
    [InlineData("电动汽车、锂电池、光伏产品三大产业增势良好。")]
    [InlineData("游客走进古镇土楼、五大连池。")]
    public void AListThatGoesOnOrOnlyStandsBesideANumberIsNone(string text) => Assert.Empty(ListAudit.Run(text));
}
