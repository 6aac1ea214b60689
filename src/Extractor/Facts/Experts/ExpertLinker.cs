using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Recognition.Persons;
using Extractor.Rules;

namespace Extractor.Facts.Experts;

/// <summary>
/// Makes one fact of each person whose position is printed, from the mention that shows most, and finds what they speak.
/// Thread-safe.
/// </summary>
public sealed class ExpertLinker
{
    private readonly RulePack _pack;
    private readonly SpeechFinder _speech;

    /// <param name="pack">The pack of kind <c>expert</c>.</param>
    /// <param name="verbs">Verbs that make a speaker.</param>
    /// <param name="acts">Verbs that make one beside a colon or quotation.</param>
    public ExpertLinker(RulePack pack, Lexicon verbs, Lexicon acts)
    {
        _pack = pack;
        _speech = new SpeechFinder(verbs, acts);
    }

    /// <summary>Adds the people's facts; returns the stretches that named ones speak, in reading order.</summary>
    public IReadOnlyList<SpeakerPassage> Link(Reading reading, List<FactDraft> into)
    {
        var mentions = Mentions(reading);
        mentions.AddRange(TablePeopleReader.Read(reading.Document).Select(p =>
            new PersonMention(p.Span, p.Person, p.Person.Name, "mentioned", $"{_pack.Name}/table", 0.9)));
        var passages = _speech.Find(reading, mentions.Where(m => m.Name is not null).Select(m => m.Name!).ToHashSet());
        var speakers = passages.Select(p => p.Speaker).ToHashSet();
        foreach (var person in mentions.GroupBy(m => m.Name ?? "?" + string.Join('、', m.Person.Affiliations)))
        {
            into.Add(Draft(reading, [.. person], speakers));
        }

        return passages;
    }

    private List<PersonMention> Mentions(Reading reading)
    {
        var mentions = new List<PersonMention>();
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            foreach (var match in _pack.Rules.Match(reading.Elements[s], reading.Matcher))
            {
                if (match.Rule.Ignore is null && match.AnchorElement.Annotation?.Value is PersonValue person)
                {
                    mentions.Add(Mention(reading, match, person));
                }
            }
        }

        return mentions;
    }

    private static PersonMention Mention(Reading reading, RuleMatch match, PersonValue person)
    {
        var role = match.Rule.Emit.TryGetValue("role", out var emit) ? emit.Constant ?? "mentioned" : "mentioned";
        var authors = reading.Document.Authors;
        var name = person.Name ?? (role == "author" && authors.Count == 1 ? authors[0] : null);
        var writes = role == "mentioned" && (person.Form == PersonForm.Line || (name is not null && authors.Contains(name)));
        return new PersonMention(match.AnchorElement.Span, person, name, writes ? "author" : role, match.Rule.Id, match.Rule.Confidence);
    }

    private FactDraft Draft(Reading reading, IReadOnlyList<PersonMention> mentions, HashSet<string> speakers)
    {
        var best = mentions.MaxBy(m => (m.Fullness, m.Person.Affiliations.Count + m.Person.Titles.Count))!;
        var role = mentions.Any(m => m.Role == "author") ? "author"
            : mentions.Any(m => m.Role == "speaker") || (best.Name is not null && speakers.Contains(best.Name)) ? "speaker"
            : "mentioned";
        var affiliations = best.Person.Affiliations;
        var draft = new FactDraft(_pack.Kind, best.Span, best.Rule)
        {
            ["name"] = best.Name,
            ["affiliation"] = affiliations.Count switch
            {
                0 => null,
                1 => affiliations[0],
                _ => new FactValue.List(affiliations),
            },
            ["titles"] = new FactValue.List(best.Person.Titles),
            ["role"] = role,
            Confidence = best.Confidence - (best.Fullness < 2 ? 0.15 : 0),
        };
        if (best.Name is null)
        {
            draft.Issues.Add(IssueCodes.ExpertNameMissing);
        }

        return draft;
    }
}
