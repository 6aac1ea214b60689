using System.Globalization;
using Extractor.Text;

namespace Extractor.Recognition.Times;

/// <summary>
/// The meaning of an annotation labelled <c>time</c>, whose span includes 截至, 自, 起 and the like.
/// </summary>
/// <param name="Value">In the notation of facts (2025, 2025-H1, 2015/2024); null where it is vague or cannot be resolved.</param>
/// <param name="Mod"><c>start</c>, <c>mid</c>, <c>end</c>, <c>before</c>, <c>after</c> or null.</param>
/// <param name="Vague">Whether the expression names no definite time at all.</param>
/// <param name="From">The first day meant; null where open or unknown. Vague expressions counted from the publication date have one.</param>
/// <param name="To">The day after the last; null where open or unknown.</param>
/// <param name="Core">The date as a fact quotes it: without 截至, 到, 自, 从, 以来, 起, with 底, 初, 上半年, 全年, 今年.</param>
/// <param name="Granularity">Of an interval its finer end.</param>
/// <param name="Relative">Whether publication date or reading context was needed to read it.</param>
/// <param name="Form">How it names its time.</param>
public sealed record TimeValue(
    string? Value,
    string? Mod,
    bool Vague,
    DateOnly? From,
    DateOnly? To,
    TextSpan Core,
    TimeGranularity Granularity,
    bool Relative,
    TimeForm Form)
{
    /// <summary>Whether it is a definite time that lacks a year or publication date to stand on (issue <c>date.unresolved</c>).</summary>
    public bool Unresolved => !Vague && Value is null;

    /// <summary>Whether the sentence only compares with it: 比上年, 较2023年12月, 与2020年相比.</summary>
    public bool Compared { get; init; }

    /// <summary>The same part of the year before, as <paramref name="said"/> (上年同期) names it.</summary>
    public TimeValue YearBefore(TimeValue said) => said with
    {
        Value = Value is null ? null : string.Join('/', Value.Split('/').Select(part => FormattableString.Invariant($"{int.Parse(part.AsSpan(0, 4), CultureInfo.InvariantCulture) - 1:0000}{part[4..]}"))),
        From = From?.AddYears(-1),
        To = To?.AddYears(-1),
        Granularity = Granularity,
    };
}
