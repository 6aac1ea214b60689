using Extractor.Facts;

namespace Extractor.Storage.Queries;

/// <summary>What a qualifier asks of an attribute. Texts are folded.</summary>
public abstract record FieldTest
{
    private FieldTest()
    {
    }

    /// <summary>The attribute has a value.</summary>
    public sealed record Present : FieldTest;

    public sealed record Equal(string Folded) : FieldTest;

    public sealed record Prefix(string Folded) : FieldTest;

    public sealed record Contain(string Folded) : FieldTest;

    public sealed record Number(NumberRange Range) : FieldTest;

    /// <summary>The attribute's period shares a day with this one.</summary>
    public sealed record Days(DayRange Range) : FieldTest;

    /// <summary>Whether a text value passes; false for tests of numbers and days.</summary>
    public bool Passes(string folded) => this switch
    {
        Present => true,
        Equal e => folded == e.Folded,
        Prefix p => folded.StartsWith(p.Folded, StringComparison.Ordinal),
        Contain c => folded.Contains(c.Folded, StringComparison.Ordinal),
        _ => false,
    };
}
