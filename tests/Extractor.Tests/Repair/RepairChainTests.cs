using Extractor.Documents;
using Extractor.Tests.Loading;

namespace Extractor.Tests.Repair;

public class RepairChainTests
{
    private const string Whole = "近年来，各地持续推进港口建设，航线网络不断加密。去年新增外贸航线四十余条，覆盖一百多个国家和地区。";

    [Fact]
    public void AWordBrokenAtTheEndOfAColumnIsPutTogether()
    {
        var document = Loaded.Text($"港口观察\n\n{Whole}\n\n{Whole}随着设施改善，港口的带\n\n动作用日益明显，周边园区集聚了一批企业。\n\n{Whole}\n");

        Assert.Contains("港口的带动作用日益明显", document.Text, StringComparison.Ordinal);
        Assert.Empty(document.Issues);
        Assert.Contains(document.Body.Edits, e => e is { Code: "repair.line-break", Replacement: "" });
        Loaded.KeepsItsContract(document, "column");
    }

    [Fact]
    public void HardWrappedParagraphsReadAsRunningText()
    {
        var paragraph = string.Concat(Enumerable.Repeat("沿海港口完成货物吞吐量稳步增长,其中外贸货物约7", 6)) + "82万吨。";
        var wrapped = string.Join('\n', paragraph.Chunk(30).Select(c => new string(c)));

        var document = Loaded.Text($"港口观察\n\n{wrapped}\n{wrapped}\n第二段到此为止。\n");

        Assert.Equal([paragraph, paragraph, "第二段到此为止。"], document.Blocks(BlockKind.Paragraph));
    }

    [Fact]
    public void AHeadingIsNeverJoinedToItsParagraph()
    {
        var document = Loaded.Text($"港口观察\n\n{Whole}\n\n航线网络越织越密\n{Whole}\n\n绿色转型提速\n\n{Whole}\n");

        Assert.Equal(["航线网络越织越密", "绿色转型提速"], document.Sections.Select(s => s.Title));
    }

    [Fact]
    public void AHeadingInTwoLinesIsOneSection()
    {
        var document = Loaded.Text($"港口观察\n\n{Whole}\n\n航线网络越织越密\n\n海港联通更多内陆城市\n\n{Whole}\n\n绿色转型明显提速\n\n岸电使用量逐年增加\n\n{Whole}\n");

        Assert.Equal(["航线网络越织越密 海港联通更多内陆城市", "绿色转型明显提速 岸电使用量逐年增加"], document.Sections.Select(s => s.Title));
    }

    [Fact]
    public void TheFirstHeadingMayStandBehindADateline()
    {
        var document = Loaded.Text($"港口快讯\n\n海港网消息（港口联播）：航线网络越织越密\n\n{Whole}\n\n绿色转型明显提速\n\n{Whole}\n");

        Assert.Equal(["航线网络越织越密", "绿色转型明显提速"], document.Sections.Select(s => s.Title));
    }

    [Fact]
    public void AColonMayStandInAHeadingAndFiguresNumberWhatIsBelow()
    {
        var document = Loaded.Text($"港口观察\n\n{Whole}\n\n航线：网络越织越密\n\n{Whole}\n\n绿色转型明显提速\n\n1、岸电使用量增加\n\n{Whole}\n\n2、船舶更新加快\n\n{Whole}\n\n渔港：面貌焕然一新\n\n{Whole}\n");

        Assert.Equal(["航线：网络越织越密", "绿色转型明显提速", "渔港：面貌焕然一新"], document.Sections.Select(s => s.Title));
    }

    [Fact]
    public void ACaptionIsNoSection()
    {
        var document = Loaded.Text($"港口观察\n\n{Whole}\n\n航线网络越织越密\n\n{Whole}\n\n周明远会长在大会上讲话\n\n{Whole}\n");

        Assert.Equal(["航线网络越织越密"], document.Sections.Select(s => s.Title));
    }

    [Fact]
    public void TheOnlyNumberedHeadingOfATextCutShortIsASection()
    {
        var document = Loaded.Text($"港口工作报告\n\n{Whole}\n\n一、上年工作回顾\n\n{Whole}\n\n{Whole}\n");

        Assert.Equal(["一、上年工作回顾"], document.Sections.Select(s => s.Title));
    }

    [Fact]
    public void APullQuoteBoxBecomesOneBlock()
    {
        var document = Loaded.Text($"港口观察\n\n{Whole}\n\n到2027年\n沿海港口岸电使用量稳步增加\n清洁能源占港口用能的比重\n达到60%以上\n\n——《港口绿色发展方案》\n\n{Whole}\n");

        Assert.Equal(["到2027年 沿海港口岸电使用量稳步增加 清洁能源占港口用能的比重 达到60%以上", "——《港口绿色发展方案》"], document.Blocks(BlockKind.Box));
        Loaded.KeepsItsContract(document, "box");
    }

    [Fact]
    public void ASignatureIsNoBox()
    {
        var document = Loaded.Text($"关于港口的通知\n\n{Whole}\n\n海岸市人民政府\n2024年3月5日\n（此件公开发布）\n");

        Assert.Empty(document.Blocks(BlockKind.Box));
    }

    [Theory]
    [InlineData("到2 0 0 5年 , 产值达到2 9 0 0 亿元左右 , 增长8 %左右 。到2 0 1 0年 , 增长1 2 .5 %。", "到2005年,产值达到2900亿元左右,增长8%左右。到2010年,增长12.5%。")]
    [InlineData("增长５．２％，ＧＤＰ达到１００亿元。", "增长5.2%，GDP达到100亿元。")]
    [InlineData("出\u200b口\u00ad增长\ufeff了5%。", "出口增长了5%。")]
    [InlineData("出口\u00a0增长 5 个 百分点。", "出口 增长 5 个 百分点。")]
    [InlineData("1 9 9 8年起，城镇人口有12 万。", "1998年起，城镇人口有12 万。")]
    public void CharactersAreMended(string source, string text) => Assert.Equal(text, Loaded.Text(source).Text);

    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("第1页\f第2页", "第1页\n第2页")]
    public void LineEndsBecomeOneKind(string source, string text) => Assert.Equal(text, Loaded.Text(source).Text);

    [Fact]
    public void ANumberTableIsNotTakenForDigitsPulledApart()
    {
        var text = "地区 计划 完成\n东部 45 10 45 8\n西部 30 120 13 5";

        Assert.Equal(text, Loaded.Text(text).Text);
    }

    [Fact]
    public void TextThatBreaksOffIsMarkedOnBothSidesOfTheGap()
    {
        var document = Loaded.Text($"港口观察\n\n{Whole}\n\n{Whole}\n\n二是强化服务，建设高效便捷的口岸通\n\n观点 港口如何转型\n\n缺乏统一标准，制约了联运效率的提升。还有一些地方存在重复建设。\n\n{Whole}\n");

        Assert.Equal(["二是强化服务，建设高效便捷的口岸通", "缺乏统一标准，制约了联运效率的提升。"], document.Issues.Select(i => i.Text));
        Assert.All(document.Issues, i => Assert.Equal(IssueCodes.TextTruncated, i.Code));
        Assert.Empty(document.Sections);
    }

    [Theory]
    [InlineData("主要任务如下：\n\n一是加强协调，明确责任分工\n\n（一）工作要求")]
    [InlineData("海岸市交通运输局\n\n2024年3月5日")]
    [InlineData("图为港口夜景。海岸日报记者 李海 摄")]
    [InlineData("（作者系海岸大学教授）")]
    public void WhatEndsWithoutAFullStopInGoodOrderIsNotMarked(string end)
    {
        var text = $"港口观察\n\n{Whole}\n\n{Whole}\n\n{Whole}\n\n{end}\n";

        Assert.DoesNotContain(Loaded.Text(text).Issues, i => !i.Text.StartsWith("一是", StringComparison.Ordinal));
    }

    [Fact]
    public void NumberedHeadingsMakeTheSections()
    {
        var document = Loaded.Text($"关于港口发展的意见\n\n{Whole}\n\n一、总体要求\n\n{Whole}\n\n（一）指导思想\n\n{Whole}\n\n二、重点任务\n\n（二）加快建设。{Whole}\n\n小标题在其中\n\n{Whole}\n");

        Assert.Equal(["一、总体要求", "二、重点任务"], document.Sections.Select(s => s.Title));
        Assert.Contains(document.Blocks, b => b is { Kind: BlockKind.Heading, Level: > 1 });
    }

    [Fact]
    public void ChaptersOfALawAreItsSectionsAndItsContentsAreNot()
    {
        var document = Loaded.Text($"港口条例\n\n目录\n第一章　总则\n第二章　规划\n第三章　附则\n\n第一章　总则\n\n第一条　{Whole}\n\n第二章　规划\n\n第二条　{Whole}\n\n第三章　附则\n\n第三条　{Whole}\n");

        Assert.Equal(3, document.Sections.Count);
        Assert.Equal(["第一章　总则", "第二章　规划", "第三章　附则"], document.Sections.Select(s => s.Title));
    }

    [Theory]
    [InlineData("2025-03-04 09:25  来源：海岸日报  记者：李海", "2025-03-04", "海岸日报", "李海")]
    [InlineData("2025年03月04日08:18 来源：海岸网", "2025-03-04", "海岸网", null)]
    [InlineData("发布时间：2025-03-04 来源：海岸网 【字体：大 中 小】", "2025-03-04", "海岸网", null)]
    [InlineData("海岸日报 / 2025年 / 03月 / 04日 / 第 A01版 /", "2025-03-04", null, null)]
    [InlineData("李海 王洋", null, null, "李海,王洋")]
    [InlineData("文 | 海岸大学港口研究所研究员 李海", null, null, "李海")]
    public void TheLinesUnderTheTitleSayWhoPublishedWhen(string line, string? date, string? publisher, string? authors)
    {
        var document = Loaded.Text($"港口观察\n\n{line}\n\n{Whole}\n");

        Assert.Equal("港口观察", document.Title);
        Assert.Equal(date, document.Published?.ToString("yyyy-MM-dd"));
        Assert.Equal(publisher, document.Publisher);
        Assert.Equal(authors ?? "", string.Join(',', document.Authors));
        Assert.Single(document.Blocks(BlockKind.Byline));
    }

    [Theory]
    [InlineData("（来源：海岸日报）", BlockKind.Byline)]
    [InlineData("《 海岸日报 》（ 2025年03月04日   06 版）", BlockKind.Byline)]
    [InlineData("[查看原文](https://example.org/2025/03/04/a.shtml)", BlockKind.Furniture)]
    [InlineData("责任编辑：李海", BlockKind.Furniture)]
    [InlineData("问：港口下一步有哪些打算？", BlockKind.Question)]
    [InlineData("港口观察", BlockKind.Furniture)]
    public void LinesAtTheFootAreToldFromText(string line, BlockKind kind)
    {
        var document = Loaded.Text($"港口观察\n\n{Whole}\n\n{Whole}\n\n{line}\n");

        Assert.Equal(kind, document.Blocks[^1].Kind);
    }

    [Fact]
    public void TheAddressOfTheOriginalDatesAPageThatSaysNothingElse() =>
        Assert.Equal(new DateOnly(2025, 3, 4), Loaded.Text($"港口观察\n\n{Whole}\n\n[查看原文](https://example.org/2025/03/04/a.shtml)\n").Published);

    [Fact]
    public void ATitleSetOnTwoLinesIsOneBlock()
    {
        var document = Loaded.Text($"海岸市人民政府关于加快港口发展若干措施的通知\n海政〔2025〕3号\n\n海岸市人民政府关于加快\n港口发展若干措施的通知\n海政〔2025〕3号\n\n{Whole}\n");

        Assert.Equal(2, document.Blocks(BlockKind.Title).Length);
        Assert.Equal("海岸市人民政府关于加快港口发展若干措施的通知", document.Blocks(BlockKind.Title)[1]);
    }

    [Fact]
    public void AQuestionAboveItsAnswerIsAQuestionAndNoSection()
    {
        var document = Loaded.Text($"港口观察\n\n{Whole}\n\n航线网络\n\n近年来，航线建设取得了哪些进展？\n\n李海（海岸大学教授）：{Whole}\n");

        Assert.Equal(["近年来，航线建设取得了哪些进展？"], document.Blocks(BlockKind.Question));
        Assert.Equal(["航线网络"], document.Sections.Select(s => s.Title));
    }

    [Fact]
    public void AnyJumbleOfLinesKeepsTheContract()
    {
        string[] pieces = [Whole, "\n", "\n\n", "一、要求", "　　", "到2027年", "60%以上", "。", "，", "《", "》", "2 0 0 5年", "５．２", "\r\n", "\u200b", "\u00a0", "——", "问：", "？", "a b", "---\n", "[a](b)", "第一章", "来源：", "\t"];
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 50)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                Loaded.KeepsItsContract(Loaded.Text(text), $"seed {seed}: {text}");
            }
            catch (DocumentException refused)
            {
                Assert.Equal("load", refused.Stage);
            }
        }
    }
}
