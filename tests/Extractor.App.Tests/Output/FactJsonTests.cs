using System.Text.Json;
using Extractor.App.Output;
using Extractor.Facts;
using Extractor.Text;

namespace Extractor.App.Tests.Output;

public class FactJsonTests
{
    [Fact]
    public void NumbersArePlainAndEmptySlotsAreNull()
    {
        var json = Written(Figure(new("value", new FactValue.Number(2.75m * 1000000000000m)), new("upper", null), new("unit", "CNY")));

        Assert.Contains("\"value\":2750000000000,\"upper\":null,\"unit\":\"CNY\"", json);
        Assert.Contains("\"confidence\":0.94,", json);
    }

    [Theory]
    [InlineData("𠮷　《é》·", "\"𠮷　《é》·\"")]
    [InlineData("a\"b\\c\n\t\u0001", "\"a\\\"b\\\\c\\n\\t\\u0001\"")]
    [InlineData("line\u2028end", "\"line\\u2028end\"")]
    public void OnlyWhatJsonDemandsIsEscaped(string text, string expected)
    {
        var json = Written(Figure(new FactSlot("indicator", text)));

        Assert.Contains($"\"indicator\":{expected}", json);
        Assert.Equal(text, JsonDocument.Parse(json).RootElement.GetProperty("indicator").GetString());
    }

    [Fact]
    public void ALoneSurrogateDoesNotBreakTheLine()
    {
        var json = Written(Figure(new FactSlot("indicator", "a\ud842b")));

        Assert.Equal("a\ufffdb", JsonDocument.Parse(json).RootElement.GetProperty("indicator").GetString());
    }

    [Fact]
    public void ListsFlagsAndInheritedSlotsAreWritten()
    {
        var json = Written(Figure(
            new("issuers", new FactValue.List(["国务院", "商务部"])), new("vague", new FactValue.Flag(true)), new("period", "2025", Inherited: true)));

        Assert.Contains("\"issuers\":[\"国务院\",\"商务部\"],\"vague\":true,\"period\":\"2025\",\"inherited\":[\"period\"]", json);
    }

    private static string Written(Fact fact)
    {
        using var text = new StringWriter();
        using var line = new JsonLine(text);
        line.Write(json => FactJson.WriteFact(json, "a.txt", fact));
        return text.ToString();
    }

    private static Fact Figure(params FactSlot[] slots) => new()
    {
        Kind = "figure",
        Id = "id",
        Key = "key",
        Span = new TextSpan(6, 11),
        SourceSpan = new TextSpan(7, 12),
        Quote = "69.7%",
        Sentence = "增长69.7%。",
        SentenceSpan = new TextSpan(4, 12),
        Rule = "figures/growth",
        Confidence = 0.94,
        Slots = slots,
    };
}
