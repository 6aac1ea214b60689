namespace Extractor.Facts.Figures;

/// <summary>A figure being linked, with what lists and later clauses need of it.</summary>
/// <param name="previous">The value before it in a list such as 15.2%和20.8%; null for the first.</param>
internal sealed class FigureDraft(FactDraft draft, int anchor, FigureDraft? previous)
{
    public FactDraft Draft { get; } = draft;

    /// <summary>Index of its number among the sentence's elements.</summary>
    public int Anchor { get; } = anchor;

    /// <summary>What it is about: the indicator, of a share its part.</summary>
    public string? Subject { get; set; }

    /// <summary>The subject as printed, where several things may be named in it.</summary>
    public string? CoordinatedSubject { get; set; }

    /// <summary>What makes the subject the indicator: 占…的比重.</summary>
    public string Suffix { get; set; } = "";

    public void SetSubject(string subject)
    {
        Subject = subject.Length == 0 ? null : subject;
        Draft["indicator"] = subject + Suffix is { Length: > 0 } indicator ? indicator : null;
    }

    /// <summary>This value's list from its first value on.</summary>
    public IReadOnlyList<FigureDraft> List()
    {
        var list = new List<FigureDraft>();
        for (var at = this; at is not null; at = at.Before)
        {
            list.Insert(0, at);
        }

        return list;
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
    }

    private FigureDraft? Before { get; } = previous;
}
