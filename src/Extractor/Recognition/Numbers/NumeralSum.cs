namespace Extractor.Recognition.Numbers;

/// <summary>
/// Adds up the parts of a numeral: what 亿 and 兆 have closed, what 万 has, and what stands below. Two of them run side
/// by side where a numeral is a range (三五百万).
/// </summary>
internal struct NumeralSum
{
    /// <summary>Beyond this a further multiplication could leave the range of decimal.</summary>
    public const decimal Limit = 1e12m;

    private decimal _top;
    private decimal _group;
    private decimal _section;

    public readonly bool HasGroup => _group > 0;

    public readonly bool HasSection => _section > 0;

    public readonly bool TooLarge => _section > Limit || _group > Limit * 1e4m;

    public readonly decimal Total => _top + _group + _section;

    public void Add(decimal value) => _section += value;

    /// <summary>What was added since the last 万 or 亿 becomes that many 万.</summary>
    public void CloseTenThousand()
    {
        _group = _section * 1e4m;
        _section = 0;
    }

    /// <summary>What was added since the last 亿 becomes that many of <paramref name="unit"/> (亿, 兆).</summary>
    public void CloseTop(decimal unit)
    {
        _top += (_group + _section) * unit;
        _group = _section = 0;
    }

    /// <summary>Makes the whole one part again, with a fraction: 两千万点五五.</summary>
    public void Restart(decimal fraction)
    {
        _section = Total + fraction;
        _top = _group = 0;
    }
}
