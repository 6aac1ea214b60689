using System.Collections.Frozen;

namespace Extractor.Storage.Queries;

/// <summary>All qualifiers of the query language.</summary>
public static class QualifierCatalog
{
    public static readonly IReadOnlyList<Qualifier> All =
    [
        new("kind", QualifierType.Choice, "kind") { Aliases = ["类型"], Example = "figure" },

        // Figures
        new("indicator", QualifierType.Text, "indicator") { Aliases = ["指标"], Example = "进出口" },
        new("value", QualifierType.Number, "value") { Aliases = ["数值"], Example = ">1亿" },
        new("unit", QualifierType.Unit, "unit") { Aliases = ["单位"], Example = "USD" },
        new("modifier", QualifierType.Choice, "modifier") { Values = ["exact", "about", "nearly", "over", "under", "at_least", "at_most"], Example = "over" },
        new("period", QualifierType.Period, "period") { Aliases = ["时期"], Example = "2020..2025" },
        new("measure", QualifierType.Choice, "measure") { Values = ["level", "growth", "change", "share", "multiple"], Example = "growth" },
        new("basis", QualifierType.Name, "basis") { Example = "yoy" },
        new("direction", QualifierType.Choice, "direction") { Values = ["up", "down"], Example = "down" },
        new("status", QualifierType.Choice, "status") { Values = ["actual", "target", "forecast"], Example = "target" },
        new("source", QualifierType.Text, "source") { Aliases = ["来源"], Example = "海关" },
        new("speaker", QualifierType.Text, "speaker") { Example = "王健" },
        new("region", QualifierType.Text, "region") { Aliases = ["地区"], Example = "北京" },

        // Dates and policies
        new("date", QualifierType.Period, "date") { Aliases = ["日期"], Example = "2024-12" },
        new("mod", QualifierType.Choice, "mod") { Values = ["start", "mid", "end", "before", "after"], Example = "end" },
        new("vague", QualifierType.Choice, "vague") { Values = ["true", "false"], Example = "true" },
        new("policy", QualifierType.Text, "title", "alias", "refersTo") { Aliases = ["政策"], Example = "数据跨境" },
        new("category", QualifierType.Choice, "category") { Example = "law" },
        new("issuer", QualifierType.Name, "issuers") { Aliases = ["issuers", "发文机关"], Example = "商务部" },
        new("number", QualifierType.Text, "number") { Aliases = ["文号"], Example = "国发〔2024〕" },
        new("alias", QualifierType.Text, "alias") { Example = "规定" },
        new("refersto", QualifierType.Text, "refersTo") { Example = "规定" },

        // Experts
        new("expert", QualifierType.Text, "name", "speaker") { Aliases = ["专家"], Example = "王健" },
        new("name", QualifierType.Text, "name") { Example = "王健" },
        new("affiliation", QualifierType.Text, "affiliation") { Aliases = ["单位名称", "机构"], Example = "大学" },
        new("position", QualifierType.Text, "titles") { Aliases = ["titles", "职务"], Example = "教授" },
        new("role", QualifierType.Choice, "role") { Values = ["speaker", "author", "mentioned"], Example = "speaker" },

        // The fact itself
        new("text", QualifierType.Text, "text") { Example = "2.75万亿元" },
        new("rule", QualifierType.Name, "rule") { Aliases = ["规则"], Example = "figures/growth-than" },
        new("issue", QualifierType.Name, "issue") { Aliases = ["问题"], Example = "figure.inconsistent" },
        new("state", QualifierType.Choice, "state") { Values = ["pending", "accepted", "rejected", "corrected"], Aliases = ["审核"], Example = "accepted" },
        new("confidence", QualifierType.Number, "confidence") { Example = "<0.5" },
        new("id", QualifierType.Name, "id") { Example = "0a1b2c3d4e5f60718293a4b5" },
        new("key", QualifierType.Name, "key") { Example = "0a1b2c3d4e5f60718293a4b5" },

        // The document
        new("document", QualifierType.Path, "document") { Aliases = ["文档"], Example = "a.txt" },
        new("headline", QualifierType.Text, "headline") { Aliases = ["标题", "title"], Example = "数字贸易" },
        new("publisher", QualifierType.Text, "publisher") { Aliases = ["媒体"], Example = "经济日报" },
        new("author", QualifierType.Text, "author") { Aliases = ["作者"], Example = "李明" },
        new("published", QualifierType.Period, "published") { Aliases = ["发布"], Example = "2024-12" },
        new("tag", QualifierType.Name, "tag") { Aliases = ["标签"], Example = "贸易" },
    ];

    private static readonly FrozenDictionary<string, Qualifier> ByName =
        All.SelectMany(q => q.Aliases.Prepend(q.Name).Select(n => KeyValuePair.Create(n, q)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static Qualifier? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The known name nearest to a misspelt one, or null where none is near.</summary>
    public static string? Nearest(string name)
    {
        var best = ByName.Keys.Where(k => char.IsAscii(k[0])).Select(k => (Name: k, Distance: Distance(k, name.ToLowerInvariant()))).MinBy(k => k.Distance);
        return best.Distance <= Math.Clamp(name.Length / 3, 1, 2) ? best.Name : null;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
