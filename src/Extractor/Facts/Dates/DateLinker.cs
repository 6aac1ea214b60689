using Extractor.Documents;
using Extractor.Recognition.Times;
using Extractor.Rules;

namespace Extractor.Facts.Dates;

/// <summary>Makes a fact of every time expression that a rule of the dates pack takes. Thread-safe.</summary>
public sealed class DateLinker(RulePack pack)
{
    public void Link(Reading reading, List<FactDraft> into)
    {
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            foreach (var match in pack.Rules.Match(reading.Elements[s], reading.Matcher))
            {
                // A holiday without its year (春节) names an occasion more than a time.
                if (match.Rule.Ignore is null && match.AnchorElement.Annotation?.Value is TimeValue time && time is not { Form: TimeForm.Holiday, Relative: true }
                    && !NamedThing.Is(reading.Text, time.Core))
                {
                    into.Add(Draft(match.Rule, NamedThing.IsFigurative(reading.Text, time.Core) ? time with { Value = null, Vague = true, Mod = null } : time));
                }
            }
        }
    }

    private FactDraft Draft(Rule rule, TimeValue time)
    {
        var draft = new FactDraft(pack.Kind, time.Core, rule.Id)
        {
            ["value"] = time.Value,
            ["mod"] = time.Mod,
            ["vague"] = new FactValue.Flag(time.Vague),
            Confidence = time.Vague ? 0.95 : time.Relative ? 0.9 : 0.97,
        };
        if (time.Unresolved)
        {
            draft.Issues.Add(IssueCodes.DateUnresolved);
            draft.Confidence = 0.5;
        }

        return draft;
    }
}
