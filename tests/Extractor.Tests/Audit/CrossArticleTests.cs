using System.Text;
using Extractor.Audit.CrossArticle;
using Extractor.Documents;
using Extractor.Pipelines;
using Extractor.Recognition;
using Extractor.Tests.Conventions;
using Extractor.Tests.Pipelines;

namespace Extractor.Tests.Audit;

/// <summary>Which figures of two articles contradict each other, and which only look as if.</summary>
public class CrossArticleTests(SharedPipeline shared) : IClassFixture<SharedPipeline>
{
    private static readonly Lexicon Places = Lexicon.Load(Path.Combine(SourceTree.Root, "pipelines", "policy-articles", "lexicons", "regions.tsv"), []);

    [Theory]
    [InlineData("2023年，我国服务贸易总额突破6万亿元。", "2023年，我国服务贸易总额为6.57万亿元。")] // a bound
    [InlineData("2023年，我国服务贸易总额接近6.6万亿元。", "2023年，我国服务贸易总额为6.57万亿元。")]
    [InlineData("2023年，我国服务贸易总额约6.5万亿元。", "2023年，我国服务贸易总额为6.57万亿元。")]
    [InlineData("2023年，我国服务贸易总额不足7万亿元。", "2023年，我国服务贸易总额为6.57万亿元。")]
    [InlineData("2023年，我国服务贸易总额为6.6万亿元。", "2023年，我国服务贸易总额为6.57万亿元。")] // rounded
    [InlineData("2023年，我国服务贸易总额为6.5万亿元。", "2023年，我国服务贸易总额为6.57万亿元。")] // cut off
    [InlineData("2023年，江西服务贸易总额为5.9万亿元。", "2023年，我国服务贸易总额为6.57万亿元。")] // a province
    [InlineData("2023年，我国服务贸易总额为6.57万亿元。", "到2023年，我国服务贸易总额达到7.2万亿元左右的目标。")]
    [InlineData("今年以来，我国服务贸易总额为5.1万亿元。", "2024年，我国服务贸易总额为7.52万亿元。")] // not over yet
    [InlineData("2023年，我国民营企业软件开发投资同比增长9%。", "2023年，我国软件开发投资同比增长4%。")]
    [InlineData("2023年，24个国家的专家参加了演练。", "2023年，50个国家签署了公约。")] // counts of anything
    public void WhatAgreesOrIsAnotherThingIsNoConflict(string one, string other) =>
        Assert.DoesNotContain(Findings((one, new DateOnly(2024, 10, 2)), (other, new DateOnly(2025, 2, 20))), f => f.Finding.Code is CrossArticleAudit.Conflict or CrossArticleAudit.Unit);

    [Theory]
    [InlineData("2023年，我国服务贸易总额为6.57万亿元。", "2023年，我国服务贸易总额为6.75万亿元。", "cross.conflict")]
    [InlineData("2023年，我国服务贸易总额超过7万亿元。", "2023年，我国服务贸易总额为6.57万亿元。", "cross.conflict")]
    [InlineData("2023年，我国服务贸易总额为65.74万亿元。", "2023年，我国服务贸易总额为6.574万亿元。", "cross.conflict")] // the point misplaced
    [InlineData("2023年，我国服务贸易总额为6.57万亿元。", "经最终核实，2023年我国服务贸易总额为6.75万亿元。", "cross.revision")]
    public void WhatCannotBothBeIsShownAsWhatItIs(string one, string other, string check) =>
        Assert.Contains(Findings((one, new DateOnly(2024, 2, 2)), (other, new DateOnly(2025, 2, 20))), f => f.Finding.Check == check);

    private IReadOnlyList<CrossFinding> Findings(params (string Text, DateOnly Published)[] articles) => new CrossArticleAudit(n => n, Places).Run(articles.SelectMany((a, i) =>
        shared.Pipeline.Extract(new Source($"{i}.txt", Encoding.UTF8.GetBytes(a.Text)), new ExtractionOptions { Published = a.Published })[0].Facts
            .Select(f => new Witness(f, $"{i}", $"{i}", a.Published))));
}
