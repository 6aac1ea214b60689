using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Recognition.Persons;
using Extractor.Recognition.Quantities;
using Extractor.Recognition.Times;

namespace Extractor.Rules;

/// <summary>What patterns may write in angle brackets: the labels of recognisers and their subtypes.</summary>
public static class AnnotationLabels
{
    private static readonly string[] Quantities =
        ["number", "percent", "permille", "pp", "money", "multiple", "count", "measure", "duration", "ordinal", "written", "plain", "age"];

    private static readonly string[] Others = ["digits", "title", "document-number", "organisation", "region"];

    /// <summary>Makes every label known to patterns.</summary>
    public static void Declare(SymbolTable symbols)
    {
        foreach (var kind in Quantities)
        {
            symbols.Label(QuantityRecognizer.Label, kind);
        }

        symbols.Label(TimeRecognizer.Label, "definite");
        symbols.Label(TimeRecognizer.Label, "vague");
        symbols.Label(NameRecognizer.PersonLabel, "named");
        symbols.Label(NameRecognizer.PersonLabel, "unnamed");
        foreach (var label in Others)
        {
            symbols.Label(label, "");
        }

        for (var tag = 'a'; tag <= 'z'; tag++)
        {
            symbols.Tag(tag);
        }

        foreach (var mark in PunctuationMarks.All)
        {
            symbols.Punctuation(mark);
        }
    }

    /// <summary>The subtype that patterns see; empty where the label has none.</summary>
    public static string SubtypeOf(Annotation annotation) => annotation.Value switch
    {
        QuantityValue quantity => SubtypeOf(quantity),
        TimeValue time => time.Vague ? "vague" : "definite",
        PersonValue person => person.Name is null ? "unnamed" : "named",
        _ => "",
    };

    private static string SubtypeOf(QuantityValue quantity) => quantity.Kind switch
    {
        _ when quantity.Indefinite => "written", // 数百, 几千元: no number is told
        QuantityKind.Percent => "percent",
        QuantityKind.Permille => "permille",
        QuantityKind.PercentagePoint => "pp",
        QuantityKind.Money => "money",
        QuantityKind.Multiple => "multiple",
        QuantityKind.Ordinal => "ordinal",
        QuantityKind.Duration => "duration",
        _ when quantity.Unit is "岁" or "周岁" => "age",
        _ when quantity.Written && (quantity.Value < 100 || quantity.Unit is "级") => "written", // 千亿级
        QuantityKind.Count => "count",
        QuantityKind.Measure => "measure",
        _ => quantity.Value >= 10_000 ? "number" : "plain", // 3.5亿 measures; a bare 7 may be anything
    };
}
