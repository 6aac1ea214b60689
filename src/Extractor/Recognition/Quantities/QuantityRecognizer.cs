using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Recognition.Quantities;

/// <summary>
/// Finds numbers and quantities. Immutable and thread-safe; time linear in the range. Reads nothing inside annotations
/// labelled <c>time</c> or <c>clock</c> that the list already holds.
/// </summary>
public sealed class QuantityRecognizer
{
    /// <summary>Label of the annotations, whose value is a <see cref="QuantityValue"/>.</summary>
    public const string Label = "quantity";

    /// <summary>Label of names and codes with Arabic digits in them (5G, G20, 010-12345678), which have no value.</summary>
    public const string CodeLabel = "code";

    private readonly UnitTable _units;
    private readonly HedgeTable _hedges;
    private readonly NumeralWords _words;

    /// <summary>Faults of the lexicons are added as <c>file: what is wrong</c>.</summary>
    public QuantityRecognizer(Lexicon units, Lexicon measureWords, Lexicon currencies, Lexicon hedges, Lexicon numeralWords, ICollection<string> faults)
    {
        _units = new UnitTable(units, measureWords, currencies, faults);
        _hedges = new HedgeTable(hedges, faults);
        _words = new NumeralWords(numeralWords);
    }

    /// <summary>Loads the lexicons it needs from a pipeline's folder; faults are added as <c>file:line: what is wrong</c>.</summary>
    public static QuantityRecognizer Load(string lexicons, ICollection<string> faults)
    {
        Lexicon Read(string name) => Lexicon.Load(Path.Combine(lexicons, name + ".tsv"), faults);
        return new QuantityRecognizer(Read("units"), Read("measure-words"), Read("currencies"), Read("hedges"), Read("numeral-words"), faults);
    }

    /// <param name="text">The whole text.</param>
    /// <param name="range">What to read; annotations stay inside.</param>
    /// <param name="into">Holds the range's times already; quantities are added in reading order, none overlapping another.</param>
    public void Recognize(string text, TextSpan range, List<Annotation> into)
    {
        var first = into.Count;
        new QuantityScan(text, range, _units, _hedges, _words, into).Run();
        BoundedRange.Join(text, into, first);
    }
}
