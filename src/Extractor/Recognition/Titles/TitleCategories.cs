using Extractor.Text;

namespace Extractor.Recognition.Titles;

/// <summary>
/// Tells from its ending what a titled document is. Endings in brackets, years and version marks are taken off first:
/// 数据安全管理办法（试行） is a 办法. Thread-safe.
/// </summary>
public sealed class TitleCategories(Lexicon endings)
{
    private const int LongestEnding = 8;
    private const int LongestKind = 6;
    private static readonly string[] Versions = ["征求意见稿", "修订草案", "修正草案", "报批稿", "送审稿", "讨论稿", "建议稿", "草案", "试行"];

    public static TitleCategories Load(string lexicons, ICollection<string> faults) =>
        new(Lexicon.Load(Path.Combine(lexicons, "title-categories.tsv"), faults));

    /// <summary>The category of a title without its 《》; <c>other</c> where no ending is known.</summary>
    public string Of(ReadOnlySpan<char> title)
    {
        // A subtitle says less of the kind than the words before it.
        var subtitle = title.IndexOfAny("—：:");
        if (subtitle > 0 && (title[subtitle] != '—' || Ending(Bare(title)) is null))
        {
            var main = Ending(Bare(title[..subtitle]));
            return (main ?? (title[subtitle] == '—' ? null : Ending(Bare(title[(subtitle + 1)..]))))?.Normal ?? "other"; // 《迈向绿色：港口路线图》
        }

        return Ending(Bare(title))?.Normal ?? "other";
    }

    /// <summary>Whether a title says no more than the kind of document: 《规定》, 《实施意见》, 《纲要草案》.</summary>
    public bool IsKindOnly(ReadOnlySpan<char> title)
    {
        var bare = Bare(title);
        if (bare.EndsWith("草案") && bare.Length > 2)
        {
            bare = bare[..^2];
        }

        return bare.Length <= LongestKind && IsEnding(bare);
    }

    /// <summary>Whether a word by itself names a kind of document: 意见, 白皮书.</summary>
    public bool IsEnding(ReadOnlySpan<char> word) => endings.Find(word) is { Normal: not "other" };

    private LexiconEntry? Ending(ReadOnlySpan<char> title)
    {
        for (var length = Math.Min(LongestEnding, title.Length); length > 0; length--)
        {
            if (endings.Find(title[^length..]) is { } entry)
            {
                return entry;
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> title)
    {
        while (true)
        {
            var length = title.Length;
            title = title.TrimEnd("0123456789 　.—-－”’\"");
            if (title.EndsWith("年") || title.EndsWith("版") || title.EndsWith("期"))
            {
                var digits = title[..^1].TrimEnd("0123456789〇一二三四五六七八九十—-－第新");
                title = digits.Length < title.Length - 1 ? digits : title;
            }

            foreach (var version in Versions)
            {
                title = title.Length > version.Length + 2 && title.EndsWith(version) ? title[..^version.Length] : title;
            }

            if (title.Length > 0 && title[^1] is ')' or '）' or '〕' or '】' or ']')
            {
                var open = title.LastIndexOfAny("(（〔【[");
                title = open > 0 ? title[..open] : title;
            }

            if (title.Length == length)
            {
                return title;
            }
        }
    }
}
