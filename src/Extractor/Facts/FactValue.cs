namespace Extractor.Facts;

/// <summary>The value of one slot of a fact: exactly one of text, number, list or flag.</summary>
public abstract record FactValue
{
    private FactValue()
    {
    }

    public sealed record Text(string Value) : FactValue;

    /// <summary>An exact decimal number.</summary>
    public sealed record Number(decimal Value) : FactValue;

    /// <summary>An ordered list; may be empty.</summary>
    public sealed record List(IReadOnlyList<string> Values) : FactValue
    {
        public bool Equals(List? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);
    }

    public sealed record Flag(bool Value) : FactValue;

    public static implicit operator FactValue?(string? value) => value is null ? null : new Text(value);

    public static implicit operator FactValue?(decimal? value) => value is null ? null : new Number(value.Value);
}
