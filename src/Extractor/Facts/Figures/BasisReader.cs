using Extractor.Recognition;
using Extractor.Recognition.Times;
using Extractor.Rules;

namespace Extractor.Facts.Figures;

/// <summary>What a change is measured against: yoy, mom, cagr, cumulative, or the period compared with. Thread-safe.</summary>
internal sealed class BasisReader(Lexicon words)
{
    /// <summary>From the rule's own capture; null where it took no part.</summary>
    public string? FromCapture(Reading reading, int sentence, ElementRange basis) =>
        basis.IsEmpty ? null : Read(reading, reading.Elements[sentence][basis.Start]);

    /// <summary>From the nearest such word of the clause before the number; null where it has none.</summary>
    public string? FromClause(Reading reading, int sentence, ElementRange clause)
    {
        for (var i = clause.End - 1; i >= clause.Start; i--)
        {
            var element = reading.Elements[sentence][i];
            if (element.Annotation is { Value: TimeValue { Compared: true } } || (element.Annotation is null && words.Find(element.Span.Of(reading.Text)) is not null))
            {
                return Read(reading, element);
            }
        }

        return null;
    }

    private string? Read(Reading reading, Element element)
    {
        if (element.Annotation?.Value is not TimeValue time)
        {
            return words.Find(element.Span.Of(reading.Text))?.Normal;
        }

        // 比上年, 比上年末 is year on year; 比2020年 names its year.
        var core = time.Core.Of(reading.Text);
        var length = core.Length;
        while (length > 1 && words.Find(core[..length]) is null)
        {
            length--;
        }

        return words.Find(core[..length])?.Normal ?? time.Value;
    }
}
