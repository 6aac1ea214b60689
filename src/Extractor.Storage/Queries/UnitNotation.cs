namespace Extractor.Storage.Queries;

/// <summary>Brings a unit as people write it to the notation of facts: ISO 4217 for money, %, ‰, pp and x.</summary>
public static class UnitNotation
{
    /// <summary>亿元 and 万元 are the same money as 元; other units stay as written.</summary>
    public static string Normalise(string unit)
    {
        var folded = TextFolding.Fold(unit);
        var name = folded[MultiplierLength(folded)..];
        return name switch
        {
            "元" or "人民币" or "元人民币" or "rmb" or "cny" => "CNY",
            "美元" or "usd" => "USD",
            "欧元" or "eur" => "EUR",
            "日元" or "jpy" => "JPY",
            "港元" or "港币" or "hkd" => "HKD",
            "英镑" or "gbp" => "GBP",
            "韩元" or "krw" => "KRW",
            "卢布" or "rub" => "RUB",
            "澳元" or "aud" => "AUD",
            "加元" or "cad" => "CAD",
            "瑞士法郎" or "chf" => "CHF",
            "新加坡元" or "新元" or "sgd" => "SGD",
            "%" or "百分之" => "%",
            "‰" => "‰",
            "pp" or "个百分点" or "百分点" => "pp",
            "x" or "倍" => "x",
            "" => folded,
            _ => name == folded ? unit : name,
        };
    }

    /// <summary>How much one of a unit is: 100,000,000 for 亿元, 1 for 元.</summary>
    public static decimal FactorOf(string unit)
    {
        var folded = TextFolding.Fold(unit);
        var factor = 1m;
        for (var i = 0; i < Math.Min(MultiplierLength(folded), 4); i++)
        {
            factor *= AmountNotation.FactorOf(folded[i]);
        }

        return factor;
    }

    /// <summary>How many characters of 十百千万亿 stand before the unit; those of 千瓦 and 百分点 belong to it.</summary>
    public static int MultiplierLength(ReadOnlySpan<char> folded)
    {
        var at = 0;
        while (at < folded.Length && folded[at] is '十' or '百' or '千' or '万' or '亿')
        {
            var next = at + 1 < folded.Length ? folded[at + 1] : '\0';
            if (folded[at] == '千' ? next is '瓦' or '克' or '米' or '伏' or '卡' or '帕' or '赫' or '升' : folded[at] == '百' && next == '分')
            {
                break;
            }

            at++;
        }

        return at;
    }
}
