using Extractor.Recognition.Quantities;

namespace Extractor.Tests.Recognition.Quantities;

public class QuantityRecognizerTests
{
    [Fact]
    public void TheShippedLexiconsHaveNoFaults() => Assert.Empty(Reader.LexiconFaults);

    [Theory]
    [InlineData("出口2.7万亿元", "2.7万亿元=2700000000000 CNY")]
    [InlineData("价值人民币300元", "300元=300 CNY")]
    [InlineData("售价$1.5万", "$1.5万=15000 USD")]
    [InlineData("US$20和HK$30", "US$20=20 USD; HK$30=30 HKD")]
    [InlineData("九块九", "九块九=9.9 CNY")]
    [InlineData("十二元五角", "十二元五角=12.5 CNY")]
    [InlineData("1.2澳门元兑换1元", "1.2澳门元=1.2 MOP; 1元=1 CNY")]
    [InlineData("一千万元人民币", "一千万元人民币=10000000 CNY")]
    [InlineData("三万元欧元", "三万元欧元=30000 EUR")]
    public void MoneyHasItsIsoCode(string text, string expected) => Assert.Equal(expected, Reader.QuantitiesOf(text));

    [Theory]
    [InlineData("发送旅客12306.5万人次", "12306.5万人次=123065000 人次")]
    [InlineData("发送旅客12306万人次", "12306万人次=123060000 人次")]
    [InlineData("产量412345吨", "412345吨=412345 吨")]
    [InlineData("请拨打12345热线", "")]
    public void NumbersOfTelephonesAreNoPiecesOfLongerNumbers(string text, string expected) => Assert.Equal(expected, Reader.QuantitiesOf(text));

    [Theory]
    [InlineData("占比达百分之六十", "百分之六十=60 %")]
    [InlineData("增长两成", "两成=20 %")]
    [InlineData("三成半农户", "三成半=35 %")]
    [InlineData("打八五折", "八五折=85 %")]
    [InlineData("出生率千分之七", "千分之七=7 ‰")]
    [InlineData("死亡率7.87‰", "7.87‰=7.87 ‰")]
    [InlineData("提高2.1个百分点", "2.1个百分点=2.1 pp")]
    [InlineData("下调25个基点", "25个基点=25 个基点")]
    [InlineData("增长4倍", "4倍=4 x")]
    [InlineData("产量翻一番", "翻一番=2 x")]
    [InlineData("翻了两番", "翻了两番=4 x")]
    public void SharesAndMultiplesAreKeptApart(string text, string expected) => Assert.Equal(expected, Reader.QuantitiesOf(text));

    [Theory]
    [InlineData("涨幅为3%至5%", "3%至5%=3~5 %")]
    [InlineData("投资10—15亿元", "10—15亿元=1000000000~1500000000 CNY")]
    [InlineData("从8500到3万港元", "8500到3万港元=8500~30000 HKD")]
    [InlineData("七千到九千亿元", "七千到九千亿元=700000000000~900000000000 CNY")]
    [InlineData("两到三升水", "两到三升=2~3 升")]
    [InlineData("50-59岁人群", "50-59岁=50~59 岁")]
    [InlineData("5.48%—14.2%", "5.48%—14.2%=5.48~14.2 %")]
    [InlineData("试点3—12个月", "3—12个月=3~12 个月")]
    [InlineData("百分之三至五", "百分之三至五=3~5 %")]
    [InlineData("100与200之间", "100与200=100~200")]
    [InlineData("13天—8周", "13天—8周=13~56 天")]
    [InlineData("3%到5家", "3%=3 %; 5家=5 家")]
    [InlineData("从9万下降到5万", "9万=90000; 5万=50000")]
    public void RangesHaveTwoEnds(string text, string expected) => Assert.Equal(expected, Reader.QuantitiesOf(text));

    [Theory]
    [InlineData("约60%", "60%=60 % about")]
    [InlineData("将近11亿人", "11亿人=1100000000 人 nearly")]
    [InlineData("超60万家", "60万家=600000 家 over")]
    [InlineData("突破2万亿元", "2万亿元=2000000000000 CNY over")]
    [InlineData("9000多万笔", "9000多万笔=90000000 笔 over")]
    [InlineData("450余名", "450余名=450 名 over")]
    [InlineData("不足三成", "三成=30 % under")]
    [InlineData("不低于5%", "5%=5 % at_least")]
    [InlineData("提高到45%以上", "45%=45 % at_least")]
    [InlineData("最高不超过15万元", "15万元=150000 CNY at_most")]
    [InlineData("30日内办结", "30日=30 日 at_most")]
    [InlineData("6%左右", "6%=6 % about")]
    [InlineData("两年多时间", "两年多=2 年 over")]
    [InlineData("签约3亿元", "3亿元=3 CNY")]
    [InlineData("8条以下简称要求", "8条=8 条")]
    public void HedgesBecomeModifiers(string text, string expected) =>
        Assert.Equal(expected.Replace("=3 CNY", "=300000000 CNY", StringComparison.Ordinal), Reader.QuantitiesOf(text));

    [Theory]
    [InlineData("历时17个小时", "17个小时=17 个小时")]
    [InlineData("为期一个半月", "一个半月=1.5 个月")]
    [InlineData("两年零三个月", "两年零三个月=27 个月")]
    [InlineData("半年", "半年=0.5 年")]
    [InlineData("1小时20分钟", "1小时20分钟=80 分钟")]
    [InlineData("装机3000万千瓦", "3000万千瓦=30000000 千瓦")]
    [InlineData("发电200亿千瓦时", "200亿千瓦时=20000000000 千瓦时")]
    [InlineData("5兆瓦风机", "5兆瓦=5 兆瓦")]
    [InlineData("零下25.3摄氏度", "零下25.3摄氏度=-25.3 摄氏度")]
    [InlineData("耕地34万亩", "34万亩=340000 亩")]
    [InlineData("13部门联合发文", "13部门=13 部门")]
    [InlineData("100 万吨", "100 万吨=1000000 吨")]
    public void UnitsAreAsPrinted(string text, string expected) => Assert.Equal(expected, Reader.QuantitiesOf(text));

    [Theory]
    [InlineData("统一部署，进一步推进一体化，一直坚持一带一路")]
    [InlineData("四川、三亚、三峡、五粮液和新三样")]
    [InlineData("5G网络、G20峰会、IPv6地址、COVID-19")]
    [InlineData("陆地、参加、队伍、收拾")]
    [InlineData("一是稳增长；二是防风险。")]
    [InlineData("（三）组织实施")]
    [InlineData("国发〔2024〕5号")]
    [InlineData("第二批、第三方、十四届全国人大二次会议")]
    [InlineData("电话010-12345678")]
    [InlineData("https://example.org/a/2024/30%25")]
    [InlineData("成千上万、千家万户、万一、十分")]
    [InlineData("一次次、一个个")]
    public void WordsNamesAndCodesCountNothing(string text) => Assert.Equal("", Reader.QuantitiesOf(text));

    [Theory]
    [InlineData("三个问题", true, false)]
    [InlineData("3个问题", false, false)]
    [InlineData("数十个问题", true, true)]
    public void ItSaysHowTheNumberIsWritten(string text, bool written, bool indefinite)
    {
        var quantity = Assert.Single(Reader.Read(text).Select(a => a.Value).OfType<QuantityValue>());
        Assert.Equal((written, indefinite), (quantity.Written, quantity.Indefinite));
    }

    [Fact]
    public void TheSpanHoldsTheHedgesAndTheCoreDoesNot()
    {
        const string text = "投资约180亿元左右。";
        var found = Assert.Single(Reader.Read(text));
        Assert.Equal("约180亿元左右", found.Span.In(text));
        Assert.Equal("180亿元", ((QuantityValue)found.Value!).Core.In(text));
    }

    [Fact]
    public void NothingIsReadInsideATime() => Assert.Equal("", Reader.QuantitiesOf("2024年6月12日9时30分"));
}
