using System.Globalization;
using Extractor.Storage;
using Extractor.Storage.Queries;
using Microsoft.AspNetCore.Http;

namespace Extractor.App.Api;

/// <summary>Reads what requests give as text.</summary>
internal static class RequestValues
{
    public const int MostItems = 1000;

    public static int Limit(int? limit, int otherwise = 20) => limit switch
    {
        null => otherwise,
        >= 1 and <= MostItems => limit.Value,
        _ => throw new ApiException(StatusCodes.Status400BadRequest, $"limit is a number from 1 to {MostItems}."),
    };

    public static long? Number(string? text, string name) => text is null or "" ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ApiException(StatusCodes.Status400BadRequest, $"{name} is the value of 'next' of a page before, not '{text}'.");

    /// <exception cref="QueryException">It is malformed.</exception>
    public static Query Query(string? q, string? since, string? asOf, IFactStore store) =>
        Storage.Queries.Query.Parse(q ?? "") with { SinceRun = Run(since, "since", endOfDay: false, store), AsOfRun = Run(asOf, "asOf", endOfDay: true, store) };

    public static T Choice<T>(string? text, string name, T otherwise)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return otherwise;
        }

        return Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0])
            ? value
            : throw new ApiException(StatusCodes.Status400BadRequest, $"{name} is one of {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}, not '{text}'.");
    }

    public static DateOnly? Day(string? text, string name) => text is null or "" ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new ApiException(StatusCodes.Status400BadRequest, $"{name} is a day such as 2024-12-31, not '{text}'.");

    private static long? Run(string? given, string name, bool endOfDay, IFactStore store)
    {
        if (given is null or "")
        {
            return null;
        }

        if (long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var run))
        {
            return run;
        }

        var day = Day(given, name)!.Value;
        return store.RunAt(new DateTimeOffset((endOfDay ? day.AddDays(1) : day).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)) ?? 0;
    }
}
