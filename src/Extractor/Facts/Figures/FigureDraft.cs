using Extractor.Recognition;

namespace Extractor.Facts.Figures;

/// <summary>A figure being linked, with what lists and later clauses need of it.</summary>
/// <param name="previous">The value before it in a list such as 15.2%和20.8%; null for the first.</param>
internal sealed class FigureDraft(FactDraft draft, FigureDraft? previous)
{
    private readonly FigureDraft? _previous = previous;
    private IReadOnlyList<string>? _owners;

    public FactDraft Draft { get; } = draft;

    /// <summary>What it is about: the indicator, of a share its part. Of a list's first value as printed, all members in one.</summary>
    public Phrase? Subject { get; private set; }

    /// <summary>What makes the subject the indicator: 占…的比重.</summary>
    public string Suffix { get; set; } = "";

    /// <summary>Whether <see cref="Subject"/> stands in an earlier clause.</summary>
    public bool Inherited { get; set; }

    public void SetSubject(Phrase? subject)
    {
        Subject = subject;
        Name(subject?.Text);
    }

    /// <summary>This value and those of its list that follow are about the indicators of earlier figures, in order.</summary>
    public void GiveTo(IReadOnlyList<string> owners)
    {
        _owners = owners;
        Name(owners[0]);
    }

    /// <summary>Gives each value of the list its own member of the coordinated subject, once their number is known.</summary>
    /// <param name="heads">Nouns that members of a list may share.</param>
    public void ShareOut(Lexicon heads)
    {
        var list = new List<FigureDraft>();
        for (var at = this; at is not null; at = at._previous)
        {
            list.Insert(0, at);
        }

        if (list[0]._owners is { } owners)
        {
            Name(owners[Math.Min(list.Count, owners.Count) - 1]);
        }
        else if (list[0].Subject is { } subject && CoordinatedSubjects.Split(subject, list.Count, heads) is { } members)
        {
            for (var i = 0; i < list.Count; i++)
            {
                list[i].Name(members[i]);
            }
        }
    }

    public void CopyFrom(FigureDraft other)
    {
        foreach (var slot in (ReadOnlySpan<string>)["indicator", "region", "period", "measure", "basis", "direction", "status", "source"])
        {
            if (other.Draft[slot] is { } value)
            {
                Draft.Inherit(slot, value);
            }
        }

        Subject = other.Subject;
        Suffix = other.Suffix;
        Inherited = true;
    }

    private void Name(string? subject)
    {
        if (subject is null && Suffix.Length == 0)
        {
            Draft["indicator"] = null;
        }
        else if (Inherited)
        {
            Draft.Inherit("indicator", new FactValue.Text(subject + Suffix));
        }
        else
        {
            Draft["indicator"] = subject + Suffix;
        }
    }
}
