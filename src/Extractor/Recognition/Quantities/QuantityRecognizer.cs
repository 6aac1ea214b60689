using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Recognition.Quantities;

/// <summary>
/// Finds numbers and quantities. Immutable and thread-safe; time linear in the range. Reads nothing inside annotations
/// labelled <c>time</c> that the list already holds.
/// </summary>
public sealed class QuantityRecognizer
{
    /// <summary>Label of the annotations, whose value is a <see cref="QuantityValue"/>.</summary>
    public const string Label = "quantity";

    /// <summary>Loads the lexicons it needs from a pipeline's folder; faults are added as <c>file:line: what is wrong</c>.</summary>
    public static QuantityRecognizer Load(string lexicons, ICollection<string> faults) => new();

    /// <param name="text">The whole text.</param>
    /// <param name="range">What to read; annotations stay inside.</param>
    /// <param name="into">Holds the range's times already; quantities are added in reading order, none overlapping another.</param>
    public void Recognize(string text, TextSpan range, List<Annotation> into)
    {
    }
}
