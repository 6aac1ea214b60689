namespace Extractor.Facts.Calibration;

/// <summary>
/// What speaks for or against a fact, read off the finished fact: its rule, slots that are empty, carried over or long,
/// its issues, the length of its sentence. The names are the keys of <c>confidence.tsv</c>.
/// </summary>
public static class ConfidenceSignals
{
    private const int LongPhrase = 14; // characters: names of indicators that run longer have often taken in a clause
    private const int LongSentence = 80;

    /// <summary>The signals of a fact, each once, in the order of its slots.</summary>
    public static IReadOnlyList<string> Of(Fact fact)
    {
        var signals = new List<string>(8) { $"rule:{fact.Rule}" };
        foreach (var slot in fact.Slots)
        {
            var name = slot.Value switch
            {
                null => "none",
                _ when slot.Inherited => "inherited",
                FactValue.Text { Value.Length: > LongPhrase } => "long",
                _ => null,
            };
            if (name is not null)
            {
                signals.Add($"{slot.Name}:{name}");
            }
        }

        signals.AddRange(fact.Issues.Distinct().Select(code => $"issue:{code}"));
        if (fact.Sentence.Length > LongSentence)
        {
            signals.Add("sentence:long");
        }

        return signals;
    }
}
