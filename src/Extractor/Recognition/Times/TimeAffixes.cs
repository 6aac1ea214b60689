namespace Extractor.Recognition.Times;

/// <summary>Words around a time that bound it and stay out of its quote: 截至, 自, 从, 以来, 起, 以前.</summary>
internal static class TimeAffixes
{
    private const string NoBefore = "三两一二四五六七八九十几半0123456789后述列提景期往来进夕任所瞻者卫沿哨线端方置途苏";
    private const int LongestCompared = 20; // 与2000年第一次国民体质监测相比
    private const string NoAfter = "续期端方勤卫备台代盾面置来世人裔半三两一";

    /// <summary>Takes in what follows the expression.</summary>
    public static void ReadBehind(ReadOnlySpan<char> text, ref int end, ref string? mod, ref int coreEnd, in TimeNode node)
    {
        var at = IntegerReader.SkipSpaces(text, end);
        if (at >= text.Length)
        {
            return;
        }

        foreach (var (word, meaning) in new ReadOnlySpan<(string, string)>(
            [("起至今", "after"), ("至今", "after"), ("或之前", "before"), ("及之前", "before"), ("及以前", "before"), ("或以前", "before"), ("以前", "before"), ("之前", "before"),
             ("或之后", "after"), ("及之后", "after"), ("及以后", "after"), ("或以后", "after"), ("以后", "after"), ("以後", "after"), ("之后", "after"), ("之後", "after"), ("以来", "after"), ("以來", "after"), ("开始", "after")]))
        {
            if (text[at..].StartsWith(word))
            {
                if (word is "以来" or "以來" && node is { Form: TimeForm.Relative, Mod: null, Granularity: TimeGranularity.Year })
                {
                    coreEnd = at + 2; // 今年以来 is one word
                }

                end = at + word.Length;
                mod = word == "开始" && mod is not null ? mod : meaning; // 2019年初|开始执行 stays its beginning
                return;
            }
        }

        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        var meant = text[at] switch
        {
            '起' when !"来到草步点义源伏诉码飞降家重早".Contains(next) => "after",
            '前' when !NoBefore.Contains(next) => "before",
            '后' or '後' when !NoAfter.Contains(next) => "after",
            _ => null,
        };
        if (meant is not null)
        {
            mod = meant;
            end = at + 1;
        }
        else if (text[at] == '止')
        {
            end = at + 1;
        }
    }

    /// <summary>The offset where 截至, 自, 从, 到 and the like before the expression begin.</summary>
    public static int Before(ReadOnlySpan<char> text, int free, int start, ref string? mod, in TimeNode node)
    {
        foreach (var word in new ReadOnlySpan<string>(["截止到", "截至到", "截至", "截止", "自从", "直到", "自", "从", "到", "至"]))
        {
            if (start - word.Length >= free && text.Slice(start - word.Length, word.Length).SequenceEqual(word))
            {
                if (word is "自从" or "自" && !node.Vague && !node.IsInterval && mod is null && !IsPartOfWord(text, free, start - word.Length))
                {
                    mod = "after";
                }

                return start - word.Length;
            }
        }

        return start;
    }

    /// <summary>Whether the text only compares with the time: 比2020年, 较上年末, 与去年同期相比.</summary>
    public static bool IsCompared(ReadOnlySpan<char> text, int free, int start, int end, TimeGranularity granularity)
    {
        if (start <= free || granularity == TimeGranularity.Day)
        {
            return false;
        }

        var before = text[start - 1];
        if (before is '比' or '较' || (before == '于' && start - 2 >= free && text[start - 2] is '高' or '低' or '多' or '少' or '快'))
        {
            return true;
        }

        if (before is not ('与' or '同' or '和' or '跟'))
        {
            return false;
        }

        var behind = text.Slice(end, Math.Min(LongestCompared, text.Length - end));
        var stop = behind.IndexOfAny('，', '。', '；');
        behind = stop < 0 ? behind : behind[..stop];
        return behind.IndexOf("相比") >= 0 || behind.StartsWith("比") || behind.IndexOf("持平") >= 0;
    }

    private static bool IsPartOfWord(ReadOnlySpan<char> text, int free, int at) => at > free && text[at - 1] is '来' or '各' or '亲' or '独';
}
