namespace Extractor.Rules;

/// <summary>A set of symbols, filled once the alphabet is complete; then immutable.</summary>
internal sealed class SymbolSet
{
    private readonly List<Func<IEnumerable<int>>> _members = [];
    private readonly List<SymbolSet> _parts = [];
    private bool[] _bits = [];

    /// <summary>Whether it holds what its members do not.</summary>
    public bool Negated { get; init; }

    /// <summary>Members, asked for when the alphabet is complete.</summary>
    public void Add(Func<IEnumerable<int>> members) => _members.Add(members);

    public void Add(SymbolSet part) => _parts.Add(part);

    public void Fill(int count)
    {
        _bits = new bool[count];
        foreach (var symbol in _members.SelectMany(m => m()))
        {
            _bits[symbol] = true;
        }

        foreach (var part in _parts)
        {
            part.Fill(count);
            for (var i = 0; i < count; i++)
            {
                _bits[i] |= part._bits[i];
            }
        }

        for (var i = 0; Negated && i < count; i++)
        {
            _bits[i] = !_bits[i];
        }
    }

    public bool Contains(int symbol) => _bits[symbol];

    /// <summary>Adds every member of this set to <paramref name="bits"/>.</summary>
    public void CopyTo(bool[] bits)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            bits[i] |= _bits[i];
        }
    }
}
