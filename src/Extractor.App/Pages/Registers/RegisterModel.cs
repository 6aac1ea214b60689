namespace Extractor.App.Pages.Registers;

/// <summary>A part of a register.</summary>
/// <param name="Query">As asked.</param>
/// <param name="From">How many entries stand before these.</param>
/// <param name="Total">How many there are.</param>
public sealed record RegisterModel<T>(string Query, IReadOnlyList<T> Rows, int From, int Total)
{
    /// <summary>When it was put together, where the store has moved on since.</summary>
    public DateTimeOffset? AsOf { get; init; }

    public int? Next => From + Rows.Count < Total ? From + Rows.Count : null;
}
