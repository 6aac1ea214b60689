namespace Extractor.Recognition;

/// <summary>Spells lexicon words in traditional characters too, so that lexicons need list the simplified ones only.</summary>
internal static class TraditionalForms
{
    private const string Simplified = "个对双万亿两周礼后内几号钟里寸圆块钱华摄阳历旧农国庆节劳动这间开过来现当时点吨张条辆台侧种类团组项约将达于负满数间余从发东军儿妇币仑码银镑卢欧韩缅铢亩顷级层岁届轮场颗块笔页册户员处线门车栋盏电视频标准兹圣亲诞兰复腊师护记医纪爱龙头毕业迄届";
    private const string Traditional = "個對雙萬億兩週禮後內幾號鐘裏吋圓塊錢華攝陽曆舊農國慶節勞動這間開過來現當時點噸張條輛臺側種類團組項約將達於負滿數間餘從發東軍兒婦幣侖碼銀鎊盧歐韓緬銖畝頃級層歲屆輪場顆塊筆頁冊戶員處線門車棟盞電視頻標準茲聖親誕蘭復臘師護記醫紀愛龍頭畢業迄屆";

    /// <summary>The word itself first, then every mix of its characters' traditional forms (at most eight of them).</summary>
    public static IEnumerable<string> Of(string word)
    {
        yield return word;
        var forms = new List<string> { word };
        for (var i = 0; i < word.Length && forms.Count < 8; i++)
        {
            var at = Simplified.IndexOf(word[i]);
            if (at < 0)
            {
                continue;
            }

            foreach (var form in forms.ToArray())
            {
                var other = form[..i] + Traditional[at] + form[(i + 1)..];
                forms.Add(other);
                yield return other;
            }
        }
    }
}
