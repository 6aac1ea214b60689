using Extractor.Documents;
using Extractor.Text;

namespace Extractor.Recognition.Times;

/// <summary>Finds time expressions and resolves them. Immutable and thread-safe; time linear in the range.</summary>
public sealed class TimeRecognizer
{
    /// <summary>Label of the annotations, whose value is a <see cref="TimeValue"/>.</summary>
    public const string Label = "time";

    /// <summary>Label of times of the day (8时30分), which have no value.</summary>
    public const string ClockLabel = "clock";

    private readonly TimeWords _words;
    private readonly TimeTriggers _triggers;

    /// <summary>Faults of the lexicons are added as <c>file: what is wrong</c>.</summary>
    public TimeRecognizer(Lexicon words, Lexicon vague, Lexicon plans, Lexicon holidays, ICollection<string> faults)
    {
        _words = new TimeWords(words, vague, plans, holidays, faults);
        _triggers = new TimeTriggers(_words.Spellings);
    }

    /// <summary>Loads the lexicons it needs from a pipeline's folder; faults are added as <c>file:line: what is wrong</c>.</summary>
    public static TimeRecognizer Load(string lexicons, ICollection<string> faults)
    {
        Lexicon Read(string name) => Lexicon.Load(Path.Combine(lexicons, name + ".tsv"), faults);
        return new TimeRecognizer(Read("time-words"), Read("time-vague"), Read("time-plans"), Read("time-holidays"), faults);
    }

    /// <param name="text">The whole text.</param>
    /// <param name="range">What to read; annotations stay inside.</param>
    /// <param name="context">Publication date and what was read before; updated.</param>
    /// <param name="into">Times are added in reading order, none overlapping another.</param>
    public void Recognize(string text, TextSpan range, TimeContext context, List<Annotation> into)
    {
        new TimeScan(text, range, _words, _triggers, context, into).Run();
    }
}
