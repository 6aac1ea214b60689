namespace Extractor.Rules;

/// <summary>A run of elements by index, half-open. The default value is empty and means: not captured.</summary>
public readonly record struct ElementRange(int Start, int End)
{
    public bool IsEmpty => End <= Start;

    public int Length => End - Start;

    public bool Contains(int index) => index >= Start && index < End;
}
