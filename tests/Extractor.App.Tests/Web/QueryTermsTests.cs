using Extractor.App.Web;
using Extractor.Storage.Queries;

namespace Extractor.App.Tests.Web;

public class QueryTermsTests
{
    [Theory]
    [InlineData("增长 kind:figure", "kind:figure", "增长")]
    [InlineData("增长", "kind:figure", "增长 kind:figure")]
    [InlineData("", "kind:figure", "kind:figure")]
    [InlineData("\"进 出口\" indicator:(进口 OR 出口)", "\"进 出口\"", "indicator:(进口 OR 出口)")]
    public void AToggleAddsATermOrTakesItAway(string query, string term, string expected) => Assert.Equal(expected, QueryTerms.Toggle(query, term));

    [Theory]
    [InlineData("indicator", "国内 生产总值(GDP)")]
    [InlineData("issuer", "商务部")]
    [InlineData("source", "他说\"好\"")]
    [InlineData("unit", "%")]
    public void TheTermOfAValueIsUnderstood(string qualifier, string value)
    {
        var match = Assert.IsType<QueryNode.Match>(Query.Parse(QueryTerms.Term(qualifier, value)).Root);

        Assert.Equal(new FieldTest.Equal(TextFolding.Fold(value)), match.Test);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\a.txt", "a.txt")]
    [InlineData("a\u202Etxt.exe", "atxt.exe")]
    [InlineData("..", "article.txt")]
    [InlineData("a:b|c.txt", "abc.txt")]
    public void ASentNameLosesItsTricks(string sent, string expected) => Assert.Equal(expected, Uploads.Name(sent));
}
