using Extractor.Documents;

namespace Extractor.Tests.Documents;

public class TextFingerprintTests
{
    [Fact]
    public void ReprintsWithCutsOtherHeadsAndPunctuationAreFoundAndNothingElse()
    {
        var articles = Enumerable.Range(0, 100).Select(Article).ToList();
        var index = new FingerprintIndex();
        for (var i = 0; i < articles.Count; i++)
        {
            index.Add($"{i}", TextFingerprint.Of(articles[i]));
        }

        int found = 0, wrong = 0;
        for (var i = 0; i < 200; i++)
        {
            var twins = index.Find(TextFingerprint.Of(Reprint(articles[i % 100], new Random(i))));
            found += twins.Contains($"{i % 100}") ? 1 : 0;
            wrong += twins.Count(t => t != $"{i % 100}");
        }

        Assert.Equal(200, found);
        Assert.Equal(0, wrong);
    }

    [Fact]
    public void TheSameNoticeOfAnotherYearIsNoReprint()
    {
        var notice = string.Concat(Enumerable.Range(1, 12).Select(i => $"全市完成外贸进出口{i * 371}.{i}亿元，比上年增长{i}.{i % 7}%，其中第{i}季度表现较好，主要指标稳中有进，结构继续优化。"));
        var other = string.Concat(Enumerable.Range(1, 12).Select(i => $"全市完成外贸进出口{i * 397}.{i % 5}亿元，比上年增长{i}.{i % 4 + 1}%，其中第{i}季度表现较好，主要指标稳中有进，结构继续优化。"));

        Assert.False(TextFingerprint.Of(notice).IsReprintOf(TextFingerprint.Of(other)));
        Assert.True(TextFingerprint.Of(notice).IsReprintOf(TextFingerprint.Of("转载：" + notice.Replace('，', ','))));
    }

    [Fact]
    public void TheSameTextAtAnotherAddressIsAReprint()
    {
        const string text = "代表团三日中午抵达港口城市，出席区域合作论坛。机场方面为代表团举行了简短的欢迎仪式，当地少年献上鲜花。随行人员同机抵达，使馆工作人员也到机场迎接，双方将就航运、海关、检疫等议题交换意见，并看望在当地工作的技术人员和留学生代表。";

        Assert.True(TextFingerprint.Of(text + "\n[原文](https://news.example.com/2024/10/22/VA7b19c2x41.shtml)")
            .IsReprintOf(TextFingerprint.Of(text + "\n[原文](https://news.example.com/2024/10/23/VB3c88d5y52.shtml)")));
    }

    [Fact]
    public void TheSameShortNoticeOfAnotherDayIsNoReprint()
    {
        const string notice = "十日上午，市政府主要负责人在迎宾馆广场举行仪式，欢迎友好城市代表团来访。秘书长等出席欢迎仪式，军乐团奏曲，随后双方共同检阅了仪仗队，并合影留念。代表团还将参观港口、大学和产业园区，与企业家座谈。";

        Assert.False(TextFingerprint.Of(notice).IsReprintOf(TextFingerprint.Of(notice.Replace("十日", "二十日", StringComparison.Ordinal))));
    }

    [Fact]
    public void BytesGiveTheSameFingerprintBack()
    {
        var print = TextFingerprint.Of(Article(7));
        var back = TextFingerprint.FromBytes(print.ToBytes());

        Assert.Equal(print.Hashes, back.Hashes);
        Assert.True(back.IsReprintOf(print));
        Assert.Throws<ArgumentException>(() => TextFingerprint.FromBytes([1, 2, 3]));
    }

    private static string Article(int seed)
    {
        string[] subjects = ["沿海港口", "跨境电商", "制造企业", "研发机构", "乡村旅游", "绿色能源", "物流园区", "职业院校", "社区医院", "城市更新"];
        string[] verbs = ["稳步推进", "加快建设", "持续优化", "不断完善", "积极探索", "全面落实", "有序开展", "着力提升"];
        string[] objects = ["服务体系", "创新能力", "通关流程", "产业链条", "基础设施", "人才队伍", "安全管理", "数据应用", "品牌影响", "合作机制"];
        string[] ends = ["取得明显成效", "覆盖更多人群", "惠及周边地区", "形成良好局面", "积累有益经验", "带动就业增收"];
        var random = new Random(seed);
        string Pick(string[] words) => words[random.Next(words.Length)];
        return $"{Pick(subjects)}{Pick(verbs)}{Pick(objects)}\n\n" + string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"{Pick(subjects)}{Pick(verbs)}{Pick(objects)}，{Pick(subjects)}{Pick(verbs)}{Pick(objects)}，{Pick(ends)}，达到{random.Next(100, 9999)}个。" + (i % 5 == 4 ? "\n\n" : "")));
    }

    private static string Reprint(string article, Random random)
    {
        var text = article[(article.IndexOf('\n', StringComparison.Ordinal) + 2)..];
        var cut = random.Next(text.Length / 3);
        text = random.Next(2) == 0 ? text[cut..] : text[..^cut];
        return $"换了标题的转载第{random.Next(100)}篇\n来源：海岸网\n" + (random.Next(2) == 0 ? text.Replace('，', ',').Replace('。', '.').Replace("\n", "\r\n　　", StringComparison.Ordinal) : text);
    }
}
