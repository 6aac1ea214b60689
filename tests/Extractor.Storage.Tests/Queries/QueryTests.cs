using Extractor.Facts;
using Extractor.Storage.Queries;

namespace Extractor.Storage.Tests.Queries;

public sealed class QueryTests
{
    [Theory]
    [InlineData("kind:figure \"开口", 12, "Close it")]
    [InlineData("(进口 OR 出口", 0, "Close it with )")]
    [InlineData("进口)", 2, "Remove it")]
    [InlineData("()", 1, "Put terms between")]
    [InlineData("进口 OR", 3, "quote it")]
    [InlineData("OR 进口", 0, "quote it")]
    [InlineData("进口 - 出口", 3, "straight before")]
    [InlineData("kind:", 0, "kind:figure")]
    [InlineData("kind: figure", 0, "without a space")]
    [InlineData("indicatr:出口", 0, "indicator:")]
    [InlineData("foo:bar", 0, "Quote it")]
    [InlineData("measure:fast", 8, "growth")]
    [InlineData("value:many", 6, ">1亿")]
    [InlineData("value:5..3", 6, "smaller value first")]
    [InlineData("period:soon", 7, "2020..2025")]
    [InlineData("period:2025..2020", 7, "smaller value first")]
    [InlineData("period:2025-13", 7, "2020..2025")]
    [InlineData("issuer:国*院", 7, "at its end")]
    [InlineData("\"\"", 0, "at least one character")]
    [InlineData("kind:(figure unit:USD)", 13, "Close the first one")]
    public void AMalformedQueryIsRefusedWithThePlaceAndTheMend(string query, int position, string mend)
    {
        var e = Assert.Throws<QueryException>(() => Query.Parse(query));

        Assert.Equal(position, e.Position);
        Assert.Contains(mend, e.Message, StringComparison.Ordinal);
        Assert.Contains("查询有误", e.In(chinese: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("进口 出口", "进口出口")]
    [InlineData("ＧＤＰ", "gdp")]
    [InlineData("經濟 日報", "经济日报")]
    public void AlikeTextsFoldAlike(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Fact]
    public void FoldingToldWithItsOriginsLeadsBackToTheText()
    {
        var (folded, origins) = TextFolding.FoldWithOrigins("Ａ 進口");

        Assert.Equal("a进口", folded);
        Assert.Equal([0, 2, 3], origins);
    }

    [Theory]
    [InlineData("1亿", "100000000", null)]
    [InlineData("1.5万亿元", "1500000000000", "CNY")]
    [InlineData("3,000", "3000", null)]
    [InlineData("69.7％", "69.7", "%")]
    [InlineData("18个百分点", "18", "pp")]
    [InlineData("200亿美元", "20000000000", "USD")]
    [InlineData("100百万千瓦时", "100000000", "千瓦时")]
    [InlineData("2倍", "2", "x")]
    public void AmountsAreReadAsPeopleWriteThem(string text, string value, string? unit)
    {
        Assert.True(AmountNotation.TryRead(text, out var amount));
        Assert.Equal(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), amount.Value);
        Assert.Equal(unit, amount.Unit);
    }

    [Theory]
    [InlineData("2025", 20250101, 20251231)]
    [InlineData("2024-02", 20240201, 20240229)]
    [InlineData("2025-12-05", 20251205, 20251205)]
    [InlineData("2025-H1", 20250101, 20250630)]
    [InlineData("2025-Q3", 20250701, 20250930)]
    [InlineData("2025-W01", 20241230, 20250105)]
    [InlineData("2015/2024", 20150101, 20241231)]
    [InlineData("2024-H2/2025-Q1", 20240701, 20250331)]
    public void PeriodsAreTheirFirstAndLastDay(string notation, int first, int last)
    {
        Assert.True(PeriodNotation.TryRead(notation, out var days));
        Assert.Equal(new DayRange(first, last), days);
    }

    [Theory]
    [InlineData("kind:figure")]
    [InlineData("kind：figure")]
    [InlineData("KIND:figure")]
    [InlineData("类型:figure")]
    [InlineData("(kind:figure)")]
    [InlineData("（kind:figure）")]
    [InlineData("kind:“figure”")]
    public void QualifiersMayBeWrittenInSeveralWays(string query)
    {
        var match = Assert.IsType<QueryNode.Match>(Query.Parse(query).Root);

        Assert.Equal("kind", match.Qualifier.Name);
        Assert.Equal(new FieldTest.Equal("figure"), match.Test);
    }

    [Fact]
    public void ARangeSharesTheMultiplierAndUnitBehindIt()
    {
        var match = Assert.IsType<QueryNode.Match>(Query.Parse("value:100..200亿元").Root);

        Assert.Equal(new FieldTest.Number(new NumberRange(10_000_000_000m, false, 20_000_000_000m, false, "CNY")), match.Test);
    }

    [Fact]
    public void AColonInOtherWritingBelongsToTheWord() => Assert.Equal(new QueryNode.Words("比例3:1"), Query.Parse("比例3:1").Root);

    [Fact]
    public void AlternativesBindWeakerThanSequences()
    {
        var or = Assert.IsType<QueryNode.Or>(Query.Parse("a b OR c").Root);

        Assert.IsType<QueryNode.And>(or.Terms[0]);
        Assert.Equal(new QueryNode.Words("c"), or.Terms[1]);
    }

    [Fact]
    public void EveryQualifierTakesItsOwnExample()
    {
        foreach (var qualifier in QualifierCatalog.All)
        {
            Assert.IsType<QueryNode.Match>(Query.Parse($"{qualifier.Name}:{qualifier.Example}").Root);
        }
    }
}
