using System.Globalization;

namespace Extractor.Storage.Upkeep;

/// <summary>Count and checksum of a table's rows in order; equal for equal rows in whichever database.</summary>
internal sealed class TableSum
{
    private ulong _hash = 14695981039346656037; // FNV-1a

    public long Rows { get; private set; }

    public void Add(object?[] row)
    {
        Rows++;
        foreach (var value in row)
        {
            foreach (var c in value switch { null => "\u0000", double d => d.ToString("R", CultureInfo.InvariantCulture), _ => Convert.ToString(value, CultureInfo.InvariantCulture)! })
            {
                _hash = (_hash ^ c) * 1099511628211;
            }

            _hash = (_hash ^ 0x1f) * 1099511628211;
        }
    }

    public override string ToString() => $"{Rows} rows, {_hash:x16}";
}
