using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Recognition.Times;

/// <summary>Finds time expressions and resolves them. Immutable and thread-safe; time linear in the range.</summary>
public sealed class TimeRecognizer
{
    /// <summary>Label of the annotations, whose value is a <see cref="TimeValue"/>.</summary>
    public const string Label = "time";

    /// <summary>Loads the lexicons it needs from a pipeline's folder; faults are added as <c>file:line: what is wrong</c>.</summary>
    public static TimeRecognizer Load(string lexicons, ICollection<string> faults) => new();

    /// <param name="text">The whole text.</param>
    /// <param name="range">What to read; annotations stay inside.</param>
    /// <param name="context">Publication date and what was read before; updated.</param>
    /// <param name="into">Times are added in reading order, none overlapping another.</param>
    public void Recognize(string text, TextSpan range, TimeContext context, List<Annotation> into)
    {
    }
}
