using System.Globalization;
using Extractor.App.Cli;
using Extractor.App.Output;
using Extractor.Facts;
using Extractor.Storage.Records;

namespace Extractor.App.Web;

/// <summary>Facts in the reader's words.</summary>
internal static class FactText
{
    /// <summary>What the fact is about, in a few words.</summary>
    public static string Heading(Fact fact, MessageCatalog words) => fact.Kind switch
    {
        "figure" => fact.TextOf("indicator") ?? words["web.fact.no-indicator"],
        "policy" => $"《{fact.TextOf("title") ?? fact.Quote}》",
        "expert" => fact.TextOf("name") ?? words["web.fact.no-name"],
        _ => fact.Quote,
    };

    /// <summary>What else must be known to understand the value: region, measure, basis, status.</summary>
    public static IEnumerable<string> Notes(Fact fact, MessageCatalog words)
    {
        switch (fact.Kind)
        {
            case "figure":
                return new[] { fact.TextOf("region"), Measure(fact, words), fact.TextOf("status") is { } s and not "actual" ? Word("status", s, words) : null, fact.TextOf("source") }.OfType<string>();
            case "policy":
                return new[] { string.Join('、', fact.ListOf("issuers")), fact.TextOf("number"), fact.TextOf("alias") }.OfType<string>().Where(t => t.Length > 0);
            case "expert":
                return new[] { fact.TextOf("affiliation"), string.Join('、', fact.ListOf("titles")) }.OfType<string>().Where(t => t.Length > 0);
            default:
                return fact.TextOf("mod") is { } mod ? [Word("mod", mod, words)] : [];
        }
    }

    public static string? Measure(Fact fact, MessageCatalog words) => Measure(fact.TextOf("measure"), fact.TextOf("basis"), words);

    /// <summary>同比增速, 占比 and the like; null for plain amounts.</summary>
    public static string? Measure(string? measure, string? basis, MessageCatalog words)
    {
        if (measure is null or "level")
        {
            return null;
        }

        var compared = basis is null ? "" : words.Find($"web.basis.{basis}") ?? words.Format("web.basis.than", basis);
        return $"{compared}{(words.IsChinese || compared.Length == 0 ? "" : " ")}{Word("measure", measure, words)}";
    }

    /// <summary>Value and unit of a figure; of other kinds what stands in their place.</summary>
    public static (string Number, string Unit) Value(Fact fact, MessageCatalog words) => fact.Kind switch
    {
        "figure" => Amount.Of(fact, words),
        "date" => (fact.TextOf("value") ?? (fact["vague"] is FactValue.Flag { Value: true } ? words["web.fact.vague"] : "—"), ""),
        _ => ("", ""),
    };

    public static string? Period(Fact fact) => fact.Kind switch
    {
        "figure" => fact.TextOf("period"),
        "policy" => fact.TextOf("date"),
        _ => null,
    };

    /// <summary>A value of one of the program's own vocabularies in the reader's language.</summary>
    public static string Word(string slot, string value, MessageCatalog words) => words.Find($"web.{slot}.{value}") ?? value;

    /// <summary>The same where hedges are words and not signs.</summary>
    public static string Choice(string slot, string value, MessageCatalog words) => Word(slot == "modifier" ? "hedge" : slot, value, words);

    public static string Attribute(FactSlot slot, MessageCatalog words) => slot.Value is FactValue.Text text ? Choice(slot.Name, text.Value, words) : FactColumns.Cell(slot.Value);

    /// <summary>A quotation that stands alone: the words, where they were printed, when, and where to look them up.</summary>
    public static string Citation(StoredFact stored, string link)
    {
        var place = new[] { stored.Title is null ? stored.Document : $"《{stored.Title}》", stored.Publisher, stored.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>();
        return $"“{stored.Fact.Sentence.ReplaceLineEndings("")}”({string.Join(',', place)}){link}";
    }
}
