using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Extractor.Storage.Queries;
using Extractor.Storage.Records;

namespace Extractor.Storage.Searching;

/// <summary>A place between two facts of a result: what the order says of the fact beside it, and which way to go on.</summary>
/// <param name="Total">The count of the first page, so that the next ones need not count again; -1 where it was not counted.</param>
internal sealed record Cursor(double SortValue, long FactId, bool Backward, long Total)
{
    public string Write(Query query, FactOrder sort) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{(Backward ? 'b' : 'f')} {Mark(query, sort):x8} {SortValue:R} {FactId} {Total}")));

    /// <exception cref="QueryException">The text is no cursor, or one of another query.</exception>
    public static Cursor Read(string text, Query query, FactOrder sort)
    {
        string[] parts;
        try
        {
            parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
        }
        catch (FormatException)
        {
            parts = [];
        }

        if (parts.Length != 5 || parts[0] is not ("f" or "b")
            || !double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !long.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !long.TryParse(parts[4], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var total))
        {
            throw new QueryException(text, 0, text.Length, QueryFaults.NoCursor);
        }

        return parts[1] == Mark(query, sort).ToString("x8", CultureInfo.InvariantCulture)
            ? new Cursor(value, id, parts[0] == "b", total)
            : throw new QueryException(text, 0, text.Length, QueryFaults.ForeignCursor);
    }

    private static uint Mark(Query query, FactOrder sort)
    {
        var hash = 2166136261u; // FNV-1a
        foreach (var c in $"{sort} {query.SinceRun} {query.AsOfRun} {query.Text}")
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }
}
