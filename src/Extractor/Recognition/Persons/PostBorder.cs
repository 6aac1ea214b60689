using Extractor.Recognition.Organisations;
using Extractor.Text;

namespace Extractor.Recognition.Persons;

/// <summary>
/// Finds the border between an organisation and a position when words stand between the part that is surely the
/// organisation and the part that is surely the position. Thread-safe.
/// </summary>
/// <param name="words">All word lists.</param>
/// <param name="parts">Words with what they tell: <c>head</c>, <c>unit</c>, <c>rank</c> or <c>open</c>.</param>
internal sealed class PostBorder(NameLexicons words, Lexicon parts)
{
    private const int LongestUnit = 14;
    private const int LongestField = 8;

    /// <summary>Where the position begins behind a known organisation: 某云|副总裁, 某集团安全产品领域|总裁, 某银行|外汇专家.</summary>
    public int Between(NameText text, int organisationEnd, TextSpan position)
    {
        var middle = text.Slice(organisationEnd, position.Start);
        if (middle.IsEmpty)
        {
            return organisationEnd;
        }

        if (Rank(text, organisationEnd, position.Start) is { } rank)
        {
            return rank;
        }

        if (IsName(middle))
        {
            return organisationEnd; // 某中心|周明远主任
        }

        var office = text.Slice(position.Start, position.End);
        var heads = Kind(office) == "head" || parts.Longest(office) is { Fields: ["open"] } || EndsWithUnit(middle);
        return heads && middle.Length <= LongestUnit && middle.IndexOf('的') < 0 && !middle.StartsWith("负责") && !middle.StartsWith("分管")
            ? position.Start
            : organisationEnd;
    }

    /// <summary>Where a rank stands a short way before the position, so that both are the position: 某科技|首席安全产品专家; null where none does.</summary>
    public int? Rank(NameText text, int from, int positionStart)
    {
        for (var at = Math.Max(from, positionStart - LongestField); at < positionStart; at++)
        {
            if (text.IsBoundary(at) && parts.Longest(text.Slice(at, positionStart)) is { Fields: ["rank"] } rank
                && at + rank.Word.Length < positionStart && !EndsWithUnit(text.Slice(at, positionStart)))
            {
                return at;
            }
        }

        return null;
    }

    private bool IsName(ReadOnlySpan<char> middle) =>
        middle.Length is >= 2 and <= 4 && words.Surnames.Longest(middle) is { Fields: not ["rare"] } surname
        && middle.Length - surname.Word.Length is 1 or 2 && words.NotNames.Find(middle) is null;

    private bool EndsWithUnit(ReadOnlySpan<char> words)
    {
        for (var length = Math.Min(4, words.Length); length >= 1; length--)
        {
            if (Kind(words[^length..]) == "unit")
            {
                return true;
            }
        }

        return false;
    }

    private string? Kind(ReadOnlySpan<char> word) => parts.Find(word)?.Fields is [var kind] ? kind : null;
}
