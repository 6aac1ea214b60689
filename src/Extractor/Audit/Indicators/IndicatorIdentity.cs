namespace Extractor.Audit.Indicators;

/// <summary>
/// What an indicator is called apart from whose it is: <c>我国跨境电商进出口规模</c>, <c>跨境电商进出口额</c> and
/// <c>跨境电商进出口总值</c> have one name. Conservative: words are left out only where they cannot change the meaning.
/// </summary>
/// <param name="Name">The form to compare; never empty unless the indicator is.</param>
/// <param name="Place">Whose it is where the indicator says so (青澜市); null for the nation or where it says nothing.</param>
/// <param name="IsLocal">Whether it is some place's that the indicator does not name (全市、全省).</param>
public sealed record IndicatorIdentity(string Name, string? Place, bool IsLocal)
{
    /// <summary>The words left out of the indicator since they change nothing: 我国, 规模. What two names differ by.</summary>
    public string LeftOut { get; init; } = "";

    private static readonly string[] Nation = ["我国", "中国", "全国"];

    /// <summary>A revised value is one of the same indicator.</summary>
    private static readonly string[] Revised = ["修订后", "最终核实后", "核实后", "初步核算"];

    private static readonly string[] Local = ["全市", "全省", "全区", "全县", "全州", "该市", "该省", "本市", "本省", "我市", "我省"];

    private static readonly string[] Amounts = ["总额", "总值", "总规模", "总量", "规模", "金额", "额"];

    /// <summary>Behind these an amount's own word (额、规模) adds nothing.</summary>
    private static readonly string[] Flows = ["进出口", "出口", "进口", "零售", "交易", "贸易", "投资"];

    private const string PlaceEnds = "省市县州盟";

    /// <summary>No place names end so: 城市居民, 上市公司, 超市.</summary>
    private const string NotBeforeEnd = "城上超股门集夜黑";

    private const int LongestPlace = 8;

    public static IndicatorIdentity Of(string indicator)
    {
        var name = new string([.. indicator.Where(c => !char.IsWhiteSpace(c) && c is not ('“' or '”' or '"' or '的'))]);
        var leftOut = new List<string>();
        var isLocal = false;
        string? place = null;
        for (var again = true; again;)
        {
            again = false;
            if (Begins(name, Nation) is { } nation)
            {
                leftOut.Add(name[..nation]);
                (name, again) = (name[nation..], true);
            }
            else if (Begins(name, Revised) is { } revised)
            {
                leftOut.Add(name[..revised]);
                (name, again) = (name[revised..], true);
            }
            else if (Begins(name, Local) is { } local)
            {
                (name, again, isLocal) = (name[local..], true, place is null);
            }
            else if (PlaceLength(name) is > 0 and var length)
            {
                (place, name, again, isLocal) = (place + name[..length], name[length..], true, false);
            }
        }

        foreach (var amount in Amounts)
        {
            if (name.EndsWith(amount, StringComparison.Ordinal) && Flows.Any(f => name.AsSpan(0, name.Length - amount.Length).EndsWith(f, StringComparison.Ordinal)))
            {
                leftOut.Add(amount);
                name = name[..^amount.Length];
                break;
            }
        }

        var known = Known(name);
        if (known.Length < name.Length)
        {
            leftOut.Add(name[..^known.Length]);
        }

        return new IndicatorIdentity(known, place, isLocal) { LeftOut = string.Join('、', leftOut) };
    }

    /// <summary>Goods trade is what trade statistics mean where they do not say.</summary>
    private static string Known(string name)
    {
        foreach (var flow in Flows.Take(3))
        {
            if (name == "外贸" + flow || name == "货物贸易" + flow || name == "货物" + flow || name == "对外贸易" + flow)
            {
                return flow;
            }
        }

        return name;
    }

    private static int? Begins(string name, string[] words)
    {
        foreach (var word in words)
        {
            if (name.Length > word.Length + 1 && name.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return null;
    }

    private static int PlaceLength(string name)
    {
        for (var at = 2; at < Math.Min(LongestPlace, name.Length - 2); at++)
        {
            if (PlaceEnds.Contains(name[at]) && !NotBeforeEnd.Contains(name[at - 1]) && name[at + 1] is not ('场' or '民' or '值' or '区'))
            {
                return at + 1;
            }
        }

        return 0;
    }
}
